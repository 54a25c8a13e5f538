namespace Qplet.GraphQL.Language;

public class SyntaxComparerTests
{
    [Theory]
    [InlineData("{ a, b }", "query\n{ a b } # same", true)]
    [InlineData("{ a b }", "{ b a }", false)]
    [InlineData("{ a: b }", "{ a }", false)]
    [InlineData("{ a(b: 1) }", "{ a(b: 1.0) }", false)]
    [InlineData("{ a(b: \"c\") }", "{ a(b: \"\"\"c\"\"\") }", false)]
    [InlineData("{ a(b: true) }", "{ a(b: false) }", false)]
    [InlineData("query { a }", "mutation { a }", false)]
    [InlineData("{ ...A }", "{ A }", false)]
    [InlineData("{ ... on A { b } }", "{ ... { b } }", false)]
    [InlineData("directive @a on FIELD", "directive @a repeatable on FIELD", false)]
    [InlineData("type A { b: C }", "interface A { b: C }", false)]
    [InlineData("type A { b: C }", "type A { b: C! }", false)]
    [InlineData("schema { query: A }", "schema { mutation: A }", false)]
    public void Equals_TwoDocuments_ComparesWhatTheySay(string left, string right, bool expected)
    {
        var (x, y) = (Parser.ParseDocument(left), Parser.ParseDocument(right));

        SyntaxComparer.Instance.Equals(x, y).ShouldBe(expected);
        (SyntaxComparer.Instance.GetHashCode(x) == SyntaxComparer.Instance.GetHashCode(y)).ShouldBe(expected);
    }

    [Fact]
    public void Equals_NodeMadeInCode_IgnoresMissingLocations()
    {
        var made = new FieldNode(new NameNode("b"), new NameNode("a"), [new ArgumentNode(new NameNode("c"), new IntValueNode("1"))]);
        var parsed = Parser.ParseDocument("{ a: b(c: 1) }").Definitions[0].ShouldBeOfType<OperationDefinitionNode>().SelectionSet.Selections[0];

        SyntaxComparer.Instance.Equals(made, (SyntaxNode)parsed).ShouldBeTrue();
    }

    [Fact]
    public void Equals_Null_EqualsOnlyNull()
    {
        SyntaxComparer.Instance.Equals(null, null).ShouldBeTrue();
        SyntaxComparer.Instance.Equals(new NameNode("a"), null).ShouldBeFalse();
    }
}
