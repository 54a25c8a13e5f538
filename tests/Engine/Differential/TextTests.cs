using System.Text;
using Qplet.GraphQL.Conformance;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Differential;

/// <summary>Generated texts of no meaning: how they are read as tokens, values, types, documents and coordinates, and printed again.</summary>
public sealed class TextTests(ReferenceCases cases)
{
    [Fact]
    public Task Texts_AreReadAndPrintedAsByTheReference() =>
        cases.AssertAgreementAsync(
            "text",
            static input =>
            {
                var text = input.Text("text");
                if (input.Text("production") == "lex")
                {
                    return CompareTokens(input, text);
                }
                if (!input.TryRead(() => Print(input.Text("production"), text), text, out var printed, out var disagreement))
                {
                    return disagreement;
                }
                return printed == input.Text("printed")
                    ? null
                    : $"{CaseInput.Shown(text)}\nis printed as\n{CaseInput.Shown(printed!)}\nand not as\n{CaseInput.Shown(input.Text("printed"))}";
            }
        );

    [Fact]
    public Task Strings_ArePrintedAsByTheReference() =>
        cases.AssertAgreementAsync(
            "string",
            static input =>
            {
                var text = input.Text("text");
                return
                    BlockString.IsPrintable(text) == input.Case.GetProperty("isPrintable").GetBoolean()
                    && BlockString.Print(text) == input.Text("block")
                    && BlockString.Print(text, minimize: true) == input.Text("minimized")
                    && SyntaxPrinter.PrintString(text) == input.Text("quoted")
                    ? null
                    : $"{input.Case.GetRawText()}\nbut is {CaseInput.Shown(BlockString.Print(text))} "
                        + $"{CaseInput.Shown(BlockString.Print(text, minimize: true))} "
                        + $"{CaseInput.Shown(SyntaxPrinter.PrintString(text))} {BlockString.IsPrintable(text)}";
            }
        );

    private static string Print(string production, string text) =>
        production switch
        {
            "document" => SyntaxPrinter.Print(Parser.ParseDocument(text, ParserOptions.Trusted)),
            "value" => SyntaxPrinter.Print(Parser.ParseValue(text, ParserOptions.Trusted)),
            "constValue" => SyntaxPrinter.Print(Parser.ParseConstValue(text, ParserOptions.Trusted)),
            "type" => SyntaxPrinter.Print(Parser.ParseType(text, ParserOptions.Trusted)),
            "coordinate" => SchemaCoordinate.Parse(text).ToString(),
            _ => IgnoredCharacters.Strip(text),
        };

    private static string? CompareTokens(CaseInput input, string text)
    {
        var expected = input.Case.GetProperty("tokens").EnumerateArray().Select(static token => token.Text()).Append(input.Syntax).ToList();
        var found = Lex(text);
        var isSame =
            expected.SkipLast(1).SequenceEqual(found.SkipLast(1))
            && (expected[^1] == found[^1] || (found[^1] is { } error && RightfulDifferences.IncludeSyntax(error, expected[^1])));
        return isSame ? null : $"{CaseInput.Shown(text)}\nis\n{string.Join('\n', found)}\nand not\n{string.Join('\n', expected)}";
    }

    /// <summary>The tokens of a text, and at last its error, or null.</summary>
    private static List<string?> Lex(string text)
    {
        var found = new List<string?>();
        try
        {
            var lexer = new Lexer(SourceText.ToUtf8(text));
            while (true)
            {
                lexer.Next(out var token);
                var value = token.Kind switch
                {
                    TokenKind.String or TokenKind.BlockString => lexer.StringValue(token),
                    TokenKind.Name or TokenKind.Int or TokenKind.Float => Encoding.UTF8.GetString(lexer.RawValue(token)),
                    _ => "",
                };
                found.Add($"{token.Kind.Describe().Trim('"')} {token.Offset}-{token.EndOffset} {token.Line}:{token.Column} {value}");
                if (token.Kind == TokenKind.EndOfFile)
                {
                    return [.. found, null];
                }
            }
        }
        catch (GraphQLSyntaxException exception)
        {
            found.Add($"{exception.Location.Line}:{exception.Location.Column} {exception.Message}");
            return found;
        }
    }
}
