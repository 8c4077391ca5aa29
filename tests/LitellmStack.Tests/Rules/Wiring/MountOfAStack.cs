using LitellmStack.Rules;
using LitellmStack.Testing.Ports;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class MountOfAStack
{
    [Fact]
    public async Task IsAbsentWhereNothingStandsInItsFolder()
    {
        var files = new FakeFiles { ["config/litellm_settings.yml"] = "model_list: []", ["data/x/kept"] = "1" };
        var input = TextStack.Of(Wired.Gateway(
            "volumes: ['../config/litellm_settings.yml:/a', './gone.yml:/b', '../data/x:/c', 'named:/d', '/srv/x:/e', '${F}/x:/f', '../../outside:/g', {type: bind, source: ../gone, target: /h}]"));

        var around = await new SurroundingsSearch(new FakeStackFolder(files)).Look(input, null, CancellationToken.None);

        around.Absent.ShouldBe(["compose/gone.yml", "gone"], ignoreOrder: true);
    }
}
