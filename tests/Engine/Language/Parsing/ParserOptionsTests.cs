namespace Qplet.GraphQL.Language;

public class ParserOptionsTests
{
    [Fact]
    public void MaxSize_OneByteMore_IsRefused()
    {
        var options = new ParserOptions { MaxSize = 5 };

        Parser.ParseDocument("{ a }", options).ShouldNotBeNull();
        AssertRefused(() => Parser.ParseDocument("{ ab }", options), "5 bytes");
        AssertRefused(() => Parser.ParseDocument("{ ab }"u8, options), "5 bytes");
        AssertRefused(() => Parser.ParseDocument("{a}#ä", options), "5 bytes");
    }

    [Fact]
    public void MaxTokens_OneTokenMore_IsRefused()
    {
        var options = new ParserOptions { MaxTokens = 4 };

        Parser.ParseDocument("{ a b } # comments do not count", options).ShouldNotBeNull();
        AssertRefused(() => Parser.ParseDocument("{ a b c }", options), "4 tokens");
    }

    [Fact]
    public void MaxFields_OneFieldMore_IsRefused()
    {
        var options = new ParserOptions { MaxFields = 2 };

        Parser.ParseDocument("{ a { b } }", options).ShouldNotBeNull();
        AssertRefused(() => Parser.ParseDocument("{ a { b } } fragment F on T { c }", options), "2 fields");
    }

    [Fact]
    public void MaxDirectivesPerLocation_OneDirectiveMore_IsRefused()
    {
        var options = new ParserOptions { MaxDirectivesPerLocation = 2 };

        Parser.ParseDocument("{ a @b @c d @e @f }", options).ShouldNotBeNull();
        AssertRefused(() => Parser.ParseDocument("{ a @b @c @d }", options), "2 directives at one location");
    }

    [Theory]
    [InlineData("{ abcd }", "{ abcde }")]
    [InlineData("{ abcd: a }", "{ abcde: a }")]
    [InlineData("{ a(b: ABCD) }", "{ a(b: ABCDE) }")]
    [InlineData("{ a @abcd }", "{ a @abcde }")]
    [InlineData("query ($abcd: T) { a }", "query ($abcde: T) { a }")]
    [InlineData("{ ... on Abcd { a } }", "{ ... on Abcde { a } }")]
    public void MaxNameLength_OneCharacterMore_IsRefused(string allowed, string refused)
    {
        var options = new ParserOptions { MaxNameLength = 4 };

        Parser.ParseDocument(allowed, options).ShouldNotBeNull();
        AssertRefused(() => Parser.ParseDocument(refused, options), "4 characters in a name");
        Parser.ParseDocument(refused).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("{ a { b { c } } }")]
    [InlineData("{ a(b: [[1]]) }")]
    [InlineData("{ a(b: {c: {d: 1}}) }")]
    [InlineData("query ($a: [[[Int]]]) { a }")]
    [InlineData("{ ... { ... { a } } }")]
    public void MaxDepth_OneLevelMore_IsRefused(string text)
    {
        Parser.ParseDocument(text, new ParserOptions { MaxDepth = 3 }).ShouldNotBeNull();
        AssertRefused(() => Parser.ParseDocument(text, new ParserOptions { MaxDepth = 2 }), "2 levels of nesting");
    }

    [Fact]
    public void Limits_OutOfRange_AreRejected()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ParserOptions { MaxTokens = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = ParserOptions.HighestMaxDepth + 1 });
    }

    [Fact]
    public void Trusted_LargeSchema_IsAccepted()
    {
        var text = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"type T{i} {{ a: Int, b(c: Int = 1): [String!]! @deprecated }}"));

        Parser.ParseDocument(text, ParserOptions.Trusted).Definitions.Count.ShouldBe(20_000);
        Should.Throw<GraphQLSyntaxException>(() => Parser.ParseDocument(text));
    }

    private static void AssertRefused(Action parse, string limit)
    {
        var exception = Should.Throw<GraphQLSyntaxException>(parse);
        exception.Message.ShouldBe($"Syntax Error: Document contains more than {limit}. Parsing aborted.");
        exception.Code.ShouldBe(GraphQLSyntaxException.LimitCode);
    }
}
