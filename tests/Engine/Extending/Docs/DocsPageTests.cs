namespace Qplet.GraphQL.Extending.Docs;

public sealed class DocsPageTests
{
    [Theory]
    [InlineData("extending.md", 10)]
    public void Code_OfAPage_IsThatOfTestsWordForWord(string page, int least)
    {
        var code = DocsPage.Read(page).Where(static block => block.Language == "csharp").ToList();

        code.Count.ShouldBeGreaterThanOrEqualTo(least);
        foreach (var block in code)
        {
            block.Text.ShouldBe(
                DocsPage.Quote(block.Origin.ShouldNotBeNull($"A block of {page} does not say where its code comes from:\n{block.Text}")),
                $"{page} differs from {block.Origin}."
            );
        }
    }
}
