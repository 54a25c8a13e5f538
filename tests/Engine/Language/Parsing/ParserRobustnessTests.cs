using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Hostile input: deep nesting and random bytes.</summary>
public class ParserRobustnessTests
{
    private static readonly ParserOptions s_widest = ParserOptions.Trusted with { MaxDepth = ParserOptions.HighestMaxDepth };

    public static TheoryData<string, string> Nestings =>
        new()
        {
            { "{a", "" },
            { "{...", "" },
            { "{...on A", "" },
            { "{a(b:", "[" },
            { "{a(b:", "{c:" },
            { "{a @b(c:", "[" },
            { "query($a:", "[" },
            { "query($a:Int=", "[" },
            { "type A{b:", "[" },
            { "input A{b:Int=", "{c:" },
            { "directive @a(b:", "[" },
        };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void ParseDocument_NestedVeryDeep_IsSyntaxError(string prefix, string repeated)
    {
        var text = repeated.Length == 0 ? Repeat(prefix, 200_000) : prefix + Repeat(repeated, 200_000);

        foreach (var options in new[] { ParserOptions.Default with { MaxTokens = int.MaxValue, MaxSize = int.MaxValue }, s_widest })
        {
            Should.Throw<GraphQLSyntaxException>(() => Parser.ParseDocument(text, options)).Code.ShouldBe(GraphQLSyntaxException.LimitCode);
        }
    }

    [Fact]
    public void ParseValue_NestedVeryDeep_IsSyntaxError()
    {
        Should.Throw<GraphQLSyntaxException>(() => Parser.ParseValue(Repeat("[", 200_000), s_widest));
        Should.Throw<GraphQLSyntaxException>(() => Parser.ParseConstValue(Repeat("{a:", 200_000), s_widest));
        Should.Throw<GraphQLSyntaxException>(() => Parser.ParseType(Repeat("[", 200_000), s_widest));
    }

    [Fact]
    public void AllOperations_AtTheDefaultDepth_FitOnASmallStack() => OnStackOf(256 * 1024, () => RoundTrip(64, ParserOptions.Default));

    [Fact]
    public void AllOperations_AtTheHighestDepth_FitOnAnOrdinaryStack() => OnStackOf(1536 * 1024, () => RoundTrip(ParserOptions.HighestMaxDepth, s_widest));

    [Fact]
    public void ParseDocument_RandomBytes_ThrowsNothingButSyntaxErrors()
    {
        var random = new Random(20250901);
        var alphabet = "{}()[]:$!=@|&...\"\"\"\\u{D83D}#, \n\rabfntrueon0123.eE-+ query fragment on type extend \uFEFF😀"u8.ToArray();
        for (var round = 0; round < 100_000; round++)
        {
            var text = new byte[random.Next(40)];
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = random.Next(20) == 0 ? (byte)random.Next(256) : alphabet[random.Next(alphabet.Length)];
            }

            ParseOrReject(text);
        }
    }

    [Fact]
    public void ParseDocument_MutatedDocuments_ThrowsNothingButSyntaxErrors()
    {
        var random = new Random(42);
        var original = Encoding.UTF8.GetBytes(
            "\"\"\"d\n  e\"\"\" query Q($a: [Int!]! = [1, -2.5e3] @b) @c { x: f(a: $a, b: \"\\u00e4\\n\", c: {d: null}) { ...F "
                + "... on T @include(if: true) { g } } }\n"
                + "fragment F on T { h } extend schema @a { query: Q } directive @d(a: E = A) repeatable on FIELD | QUERY enum E "
                + "{ A @deprecated } union U = | A | B"
        );
        for (var round = 0; round < 50_000; round++)
        {
            var text = original.ToList();
            for (var edits = random.Next(1, 4); edits > 0 && text.Count > 0; edits--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveAt(at);
                        break;
                    case 1:
                        text[at] = (byte)random.Next(256);
                        break;
                    default:
                        text.Insert(at, text[random.Next(text.Count)]);
                        break;
                }
            }

            ParseOrReject([.. text]);
        }
    }

    private static void ParseOrReject(byte[] text)
    {
        try
        {
            var tree = Parser.ParseDocument(text);
            SyntaxComparer.Instance.Equals(tree, Parser.ParseDocument(SyntaxPrinter.Print(tree))).ShouldBeTrue(Convert.ToHexString(text));
        }
        catch (GraphQLSyntaxException exception)
        {
            exception.Location.Line.ShouldBeGreaterThan(0);
            exception.Location.Column.ShouldBeGreaterThan(0);
        }
    }

    private static void RoundTrip(int depth, ParserOptions options)
    {
        string[] texts =
        [
            Repeat("{a", depth) + Repeat("}", depth),
            "{a(b:" + Repeat("[", depth - 1) + Repeat("]", depth - 1) + ")}",
            "{a(b:" + Repeat("{c:", depth - 1) + "1" + Repeat("}", depth - 1) + ")}",
            "query($a:" + Repeat("[", depth) + "Int" + Repeat("]", depth) + "){a}",
        ];
        foreach (var text in texts)
        {
            var tree = Parser.ParseDocument(text, options);
            var again = Parser.ParseDocument(SyntaxPrinter.Print(tree, indented: false), options);
            SyntaxComparer.Instance.Equals(tree, again).ShouldBeTrue();
            SyntaxComparer.Instance.GetHashCode(tree).ShouldBe(SyntaxComparer.Instance.GetHashCode(again));
            new Counter().Count(tree).ShouldBeGreaterThan(depth);
        }
    }

    private static void OnStackOf(int bytes, Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            bytes
        );
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private sealed class Counter : SyntaxVisitor
    {
        private int _count;

        public int Count(SyntaxNode root)
        {
            Visit(root);
            return _count;
        }

        protected override VisitResult Enter(SyntaxNode node)
        {
            _count++;
            return VisitResult.Continue;
        }
    }
}
