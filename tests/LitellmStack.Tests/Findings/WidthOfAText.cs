using LitellmStack.Findings;

namespace LitellmStack.Tests.Findings;

public sealed class WidthOfAText
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("모델", 4)]
    [InlineData("\u1106\u1169\u1103\u1166\u11af", 4)]
    [InlineData("漢字かな", 8)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("🦙", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇰🇷", 2)]
    [InlineData("✔️", 2)]
    [InlineData("│…", 2)]
    [InlineData("", 0)]
    public void IsWhatATerminalGivesIt(string text, int columns) => DisplayWidth.Of(text).ShouldBe(columns);
}
