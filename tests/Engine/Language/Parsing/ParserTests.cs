using System.Text;

namespace Qplet.GraphQL.Language;

public class ParserTests
{
    [Fact]
    public void ParseDocument_ShorthandQuery_IsAnonymousQuery()
    {
        var document = Parser.ParseDocument("{ me { name } }"u8);

        var operation = document.Definitions.ShouldHaveSingleItem().ShouldBeOfType<OperationDefinitionNode>();
        operation.Operation.ShouldBe(OperationType.Query);
        operation.Name.ShouldBeNull();
        operation.VariableDefinitions.ShouldBeEmpty();
        var field = operation.SelectionSet.Selections.ShouldHaveSingleItem().ShouldBeOfType<FieldNode>();
        field.ResponseName.ShouldBe("me");
        field.SelectionSet.ShouldNotBeNull().Selections.Count.ShouldBe(1);
    }

    [Fact]
    public void ParseDocument_DescriptionsOfExecutableDefinitions_AreKept()
    {
        var document = Parser.ParseDocument("\"op\" query Q(\"var\" $a: Int) { a } \"\"\"frag\"\"\" fragment F on T { a }");

        var operation = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>();
        operation.Description.ShouldNotBeNull().Value.ShouldBe("op");
        operation.VariableDefinitions[0].Description.ShouldNotBeNull().Value.ShouldBe("var");
        var description = document.Definitions[1].ShouldBeOfType<FragmentDefinitionNode>().Description.ShouldNotBeNull();
        description.Value.ShouldBe("frag");
        description.IsBlock.ShouldBeTrue();
    }

    [Theory]
    [InlineData("\"d\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"d\" extend type A { a: Int }", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("query ($a: Int = $b) { a }", "Unexpected variable \"$b\" in constant value.", 1, 18)]
    [InlineData("{ a }\n}", "Unexpected \"}\".", 2, 1)]
    [InlineData("fragment on on T { a }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("extend type A", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend schema", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend directive @a @b", "Unexpected Name \"directive\".", 1, 8)]
    [InlineData("directive @a on FIELD | NOWHERE", "Unexpected Name \"NOWHERE\".", 1, 25)]
    [InlineData("schema { query: A, fetch: B }", "Unexpected Name \"fetch\".", 1, 20)]
    [InlineData("type A { }", "Expected Name, found \"}\".", 1, 10)]
    [InlineData("{ a() }", "Expected Name, found \")\".", 1, 5)]
    [InlineData("{ a { } }", "Expected Name, found \"}\".", 1, 7)]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    public void ParseDocument_AgainstTheGrammar_NamesThePlace(string text, string message, int line, int column)
    {
        var exception = Should.Throw<GraphQLSyntaxException>(() => Parser.ParseDocument(text));

        exception.Message.ShouldBe("Syntax Error: " + message);
        exception.Code.ShouldBe(GraphQLSyntaxException.SyntaxCode);
        (exception.Location.Line, exception.Location.Column).ShouldBe((line, column));
    }

    [Fact]
    public void ParseDocument_CharactersBeyondAscii_CountInUtf16CodeUnits()
    {
        var document = Parser.ParseDocument("# ä€😀\n{ a(b: \"ä€😀\") c }"u8);

        var c = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>().SelectionSet.Selections[1];
        c.Location.ShouldBe(new Location(Start: 22, End: 23, Line: 2, Column: 16));
    }

    [Fact]
    public void ParseDocument_NoLocations_LeavesThemOut()
    {
        var document = Parser.ParseDocument("query Q($a: [Int!] = [1]) @d { a(b: {c: $a}) ...F ... on T { d } }", new ParserOptions { NoLocations = true });

        AllNodes(document).ShouldAllBe(node => node.Location == null);
    }

    [Fact]
    public void ParseDocument_RecurringName_IsOneString()
    {
        var names = AllNodes(Parser.ParseDocument("{ track { name } other { name } }"u8)).OfType<NameNode>().Where(name => name.Value == "name").ToList();

        names.Count.ShouldBe(2);
        names[1].Value.ShouldBeSameAs(names[0].Value);
    }

    [Fact]
    public void ParseDocument_BytesAndText_GiveTheSameTree()
    {
        const string Text = "\uFEFF{ a(b: \"\\u{1F600} \\uD83D\\uDE00 😀\") }";

        var fromText = Parser.ParseDocument(Text);
        var fromBytes = Parser.ParseDocument(Encoding.UTF8.GetBytes(Text));

        SyntaxComparer.Instance.Equals(fromText, fromBytes).ShouldBeTrue();
        fromText.Location.ShouldBe(fromBytes.Location);
        AllNodes(fromText).OfType<StringValueNode>().Single().Value.ShouldBe("😀 😀 😀");
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 1, "Invalid character: byte 0xFF, which is not UTF-8.")]
    [InlineData(new byte[] { (byte)'{', 0xC3 }, 2, "Invalid character: byte 0xC3, which is not UTF-8.")]
    [InlineData(new byte[] { (byte)'#', 0xC0, 0x80 }, 2, "Invalid character: byte 0xC0, which is not UTF-8.")]
    [InlineData(new byte[] { (byte)'"', 0xE2, 0x82, (byte)'"' }, 2, "Invalid character within String: byte 0xE2, which is not UTF-8.")]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, 2, "Invalid character within String: U+D800.")]
    public void ParseDocument_InvalidUtf8_IsSyntaxError(byte[] text, int column, string message)
    {
        var exception = Should.Throw<GraphQLSyntaxException>(() => Parser.ParseDocument(text));

        exception.Message.ShouldBe("Syntax Error: " + message);
        exception.Location.Column.ShouldBe(column);
    }

    [Fact]
    public void ParseValue_TextAfterTheValue_IsSyntaxError() =>
        Should.Throw<GraphQLSyntaxException>(() => Parser.ParseValue("1 2")).Message.ShouldBe("Syntax Error: Expected <EOF>, found Int \"2\".");

    [Fact]
    public void ParseType_Nested_KeepsItsParts()
    {
        var type = Parser.ParseType("[[Int!]]!"u8).ShouldBeOfType<NonNullTypeNode>().Type.ShouldBeOfType<ListTypeNode>();

        type.Type.ShouldBeOfType<ListTypeNode>().Type.ShouldBeOfType<NonNullTypeNode>().Type.ShouldBeOfType<NamedTypeNode>().Name.Value.ShouldBe("Int");
    }

    [Fact]
    public void ParseDocument_LongUnexpectedToken_IsShortenedInTheMessage() =>
        Should.Throw<GraphQLSyntaxException>(() => Parser.ParseDocument(new string('a', 10_000))).Message.Length.ShouldBeLessThan(300);

    private static List<SyntaxNode> AllNodes(SyntaxNode root) => [root, .. root.GetChildren().SelectMany(AllNodes)];
}
