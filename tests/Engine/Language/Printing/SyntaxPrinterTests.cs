using System.Buffers;
using System.Text;

namespace Qplet.GraphQL.Language;

public class SyntaxPrinterTests
{
    [Fact]
    public void Print_RandomTrees_ReadBackTheSame()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var tree = new RandomSyntax(seed).Document();
            foreach (var isIndented in new[] { true, false })
            {
                var text = SyntaxPrinter.Print(tree, isIndented);
                var again = Parser.ParseDocument(text, ParserOptions.Trusted);
                SyntaxComparer.Instance.Equals(tree, again).ShouldBeTrue($"seed {seed}\n{text}");
                SyntaxPrinter.Print(again, isIndented).ShouldBe(text);
            }
        }
    }

    [Fact]
    public void Print_LongNestedValues_WrapsEachLevelOnce()
    {
        var field = (SyntaxNode)
            Parser
                .ParseDocument(
                    "{ a(list: [\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\","
                        + " {c: \"d\"}], e: \"\"\"x\n  y\"\"\") }"
                )
                .Definitions[0];

        SyntaxPrinter
            .Print(field)
            .ShouldBe(
                """"
                {
                  a(
                    list: [
                      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                      "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
                      { c: "d" }
                    ]
                    e: """
                    x
                    y
                    """
                  )
                }
                """".ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Print_Compact_LeavesOutWhatTheGrammarIgnores() =>
        SyntaxPrinter
            .Print(Parser.ParseDocument("query Q($a: Int, $b: Int) { a(b: [1, 2], c: {d: $a}) { ...F e } }"), indented: false)
            .ShouldBe("query Q($a:Int$b:Int){a(b:[1 2]c:{d:$a}){...F e}}");

    [Fact]
    public void Print_ToWriters_WritesTheSameText()
    {
        var tree = Parser.ParseDocument("{ a(b: \"ä😀\") }");
        var text = SyntaxPrinter.Print(tree);

        using var writer = new StringWriter();
        SyntaxPrinter.Print(tree, writer);
        var buffer = new ArrayBufferWriter<byte>();
        SyntaxPrinter.Print(tree, buffer);

        writer.ToString().ShouldBe(text);
        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldBe(text);
        tree.ToString().ShouldBe(text);
    }

    [Fact]
    public void Print_TreeTooDeepForTheStack_ThrowsInsteadOfEndingTheProcess()
    {
        ValueNode value = new NullValueNode();
        for (var i = 0; i < 1_000_000; i++)
        {
            value = new ListValueNode([value]);
        }

        Should.Throw<InsufficientExecutionStackException>(() => SyntaxPrinter.Print(value));
    }

    [Fact]
    public void Print_ShorthandAfterTypeWithoutFields_WritesTheKeyword()
    {
        var fields = Parser.ParseDocument("{ a }").Definitions[0];
        var tree = new DocumentNode([new ObjectTypeDefinitionNode(new NameNode("T")), fields, fields]);

        SyntaxPrinter.Print(tree, indented: false).ShouldBe("type T query{a}{a}");
    }

    [Fact]
    public void Print_EmptyLists_AreKept() => Parser.ParseValue("{a:[],b:{}}").ToString().ShouldBe("{ a: [], b: {  } }");
}
