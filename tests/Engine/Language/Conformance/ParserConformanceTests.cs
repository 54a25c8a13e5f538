using System.Text.Json;
using Qplet.GraphQL.Conformance;

namespace Qplet.GraphQL.Language;

/// <summary>The cases of parser-cases.json: verdict, locations, messages, trees and printed texts.</summary>
public class ParserConformanceTests
{
    private const string File = "parser-cases.json";

    [Fact]
    public void ParseDocument_OfEveryCase_AgreesWithTheReference() => AssertAgreement("document", (text, options) => Parser.ParseDocument(text, options));

    [Fact]
    public void ParseValue_OfEveryCase_AgreesWithTheReference() => AssertAgreement("value", (text, options) => Parser.ParseValue(text, options));

    [Fact]
    public void ParseConstValue_OfEveryCase_AgreesWithTheReference() => AssertAgreement("constValue", (text, options) => Parser.ParseConstValue(text, options));

    [Fact]
    public void ParseType_OfEveryCase_AgreesWithTheReference() => AssertAgreement("type", (text, options) => Parser.ParseType(text, options));

    [Fact]
    public void Lexer_OfEveryCase_AgreesWithTheReference()
    {
        var disagreements = new List<string>();
        foreach (var @case in ConformanceCases.Read(File).Where(c => c.Text("kind") == "lex"))
        {
            var text = @case.Text("document")!;
            var expected = Expectation.Of(@case);
            var tokens = @case.Member("tokens")!.Value.EnumerateArray().Select(Describe).ToList();
            var (found, error) = Lex(text, expected.Ok ? tokens.Count : int.MaxValue);
            if (error != expected.Error || !found.SequenceEqual(tokens))
            {
                disagreements.Add(
                    $"{@case.Text("name")}: {JsonSerializer.Serialize(text)}\n  expected {string.Join(' ', tokens)} {expected.Error}\n "
                        + $" found    {string.Join(' ', found)} {error}"
                );
            }

            var asDocument = Parse(text, (source, options) => Parser.ParseDocument(source, options), new ParserOptions(), out _);
            var expectedDocument = Expectation.Of(@case.Member("asDocument")!.Value, @case.Member("v17"));
            if (asDocument != expectedDocument.Error)
            {
                disagreements.Add($"{@case.Text("name")}: {JsonSerializer.Serialize(text)}\n  expected {expectedDocument.Error}\n  found    {asDocument}");
            }
        }

        disagreements.ShouldBeEmpty();
    }

    [Fact]
    public void Print_OfEveryValidCase_ReadsBackAsTheSameTree()
    {
        var disagreements = new List<string>();
        foreach (var @case in ConformanceCases.Read(File).Where(c => c.Text("kind") == "document" && Expectation.Of(c).Ok))
        {
            var tree = Parser.ParseDocument(@case.Text("document")!, ParserOptions.Trusted);
            foreach (var isIndented in new[] { true, false })
            {
                var printed = SyntaxPrinter.Print(tree, isIndented);
                if (!SyntaxComparer.Instance.Equals(tree, Parser.ParseDocument(printed, ParserOptions.Trusted)))
                {
                    disagreements.Add($"{@case.Text("name")}: {printed}");
                }
            }
        }

        disagreements.ShouldBeEmpty();
    }

    private static void AssertAgreement(string kind, Func<string, ParserOptions, SyntaxNode> parse)
    {
        var disagreements = new List<string>();
        foreach (var @case in ConformanceCases.Read(File).Where(c => c.Text("kind") == kind))
        {
            var options = ParserOptions.Default;
            if (@case.Member("options")?.Member("maxTokens") is { } maxTokens)
            {
                options = options with { MaxTokens = maxTokens.GetInt32() };
            }

            if (@case.Member("options")?.Member("noLocation") is { ValueKind: JsonValueKind.True })
            {
                options = options with { NoLocations = true };
            }

            var expected = Expectation.Of(@case);
            var error = Parse(@case.Text("document")!, parse, options, out var node);
            var difference =
                error != expected.Error ? $"expected {expected.Error ?? "no error"}, found {error ?? "no error"}"
                : node is null ? null
                : @case.Member("ast") is { } ast
                && TreeOutline.Of(ast, withLocations: true) is var outline
                && outline != TreeOutline.Of(node, withLocations: true)
                    ? $"expected\n{outline}\nfound\n{TreeOutline.Of(node, withLocations: true)}"
                : expected.Printed is { } printed && SyntaxPrinter.Print(node) != printed ? $"expected\n{printed}\nfound\n{SyntaxPrinter.Print(node)}"
                : null;
            if (difference is not null)
            {
                disagreements.Add($"{@case.Text("suite")} > {@case.Text("name")}: {difference}");
            }
        }

        disagreements.ShouldBeEmpty();
    }

    private static string? Parse(string text, Func<string, ParserOptions, SyntaxNode> parse, ParserOptions options, out SyntaxNode? node)
    {
        try
        {
            node = parse(text, options);
            return null;
        }
        catch (GraphQLSyntaxException exception)
        {
            node = null;
            return $"{exception.Message} ({exception.Location.Line}:{exception.Location.Column})";
        }
    }

    private static (List<string> Tokens, string? Error) Lex(string text, int count)
    {
        var tokens = new List<string>();
        try
        {
            var lexer = new Lexer(SourceText.ToUtf8(text));
            while (tokens.Count < count)
            {
                lexer.Next(out var token);
                var value = token.Kind switch
                {
                    TokenKind.String or TokenKind.BlockString => lexer.StringValue(token),
                    TokenKind.Name or TokenKind.Int or TokenKind.Float => System.Text.Encoding.UTF8.GetString(lexer.RawValue(token)),
                    _ => "",
                };
                tokens.Add($"{token.Kind.Describe().Trim('"')} {token.Offset}-{token.EndOffset} {token.Line}:{token.Column} {value}");
                if (token.Kind == TokenKind.EndOfFile)
                {
                    break;
                }
            }

            return (tokens, null);
        }
        catch (GraphQLSyntaxException exception)
        {
            return (tokens, $"{exception.Message} ({exception.Location.Line}:{exception.Location.Column})");
        }
    }

    private static string Describe(JsonElement token) =>
        $"{token.Text("kind")} {token.GetProperty("start")}-{token.GetProperty("end")} "
        + $"{token.GetProperty("line")}:{token.GetProperty("column")} {token.Text("value")}";

    /// <summary>The result of the newest reference implementation for a case.</summary>
    private sealed record Expectation(bool Ok, string? Error, string? Printed)
    {
        public static Expectation Of(JsonElement @case) => Of(@case, @case.Member("v17"));

        public static Expectation Of(JsonElement @case, JsonElement? newer)
        {
            var ok = (newer?.Member("ok") ?? @case.Member("ok"))!.Value.GetBoolean();
            var error = ok ? null : newer?.Member("error") ?? @case.Member("error");
            return new Expectation(ok, error is { } e ? Describe(e) : null, newer?.Text("printed") ?? @case.Text("printed"));
        }

        private static string Describe(JsonElement error)
        {
            var location = error.Member("locations")!.Value[0];

            // Some cases predate version 17, which allows descriptions on operations and reworded this message.
            var message = error
                .Text("message")!
                .Replace("descriptions are supported only on type definitions.", "only GraphQL definitions support descriptions.");
            return $"{message} ({location.GetProperty("line")}:{location.GetProperty("column")})";
        }
    }
}
