using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Compose;

public sealed class ImageFloating : Rule
{
    /// <summary>Tags that are moved by custom, whatever the image.</summary>
    private static readonly string[] Moved = ["dev", "edge", "latest", "lts", "main", "master", "nightly", "stable"];

    public override string Id => "compose/image-floating";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Every image has a tag that is not moved";

    public override string Why =>
        "The next pull brings another version: a database that does not read its data, a gateway that migrates its schema and cannot go back. "
        + "Two machines run two versions.";

    public override string Remedy => "Name a full version, such as the one that config/known/images.yml recommends, or a digest.";

    public override string Source => "config/known/images.yml; BerriAI/litellm#16871 (main-stable went back two versions), postgres 18's new data folder";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack.Compose.Services.Where(s => s is { Image: not null, IsBuilt: false }).Select(s => Judge(stack, s, s.Image!)).OfType<Finding>();

    private Finding? Judge(StackModel stack, Service service, ComposeText image)
    {
        if (image.Template.Expand(stack.Variable) is not { IsKnown: true, Text.Length: > 0 } expansion)
        {
            return null;
        }

        var name = ImageName.Parse(expansion.Text);
        var known = stack.Images.Of(name);
        var isMoved = name.Tag is null || Moved.Contains(name.Tag) || (known?.FloatingTags.Contains(name.Tag) ?? false);
        if (!isMoved || name.Digest is not null)
        {
            return null;
        }

        // A value that comes from the environment file is mended there.
        var place = image.OnlyReference is { } only && stack.Variable(only.Name).Place is { } set ? set : image.Place;
        var what = name.Tag is null ? $"'{expansion.Text}' has no tag, so 'latest' is meant, which" : $"The tag '{name.Tag}' of '{expansion.Text}'";
        return At(
            place,
            $"{what} is moved to other versions: the next pull changes '{service.Name}' without a word.",
            known?.Recommended is [.., var recommended] ? $"Name a version, for example {recommended}." : "Name a full version, or a digest.");
    }
}
