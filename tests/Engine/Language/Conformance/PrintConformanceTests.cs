using System.Text.Json;
using Qplet.GraphQL.Conformance;

namespace Qplet.GraphQL.Language;

/// <summary>The cases of print-cases.json that concern the language: strings, block strings, ignored characters and syntax trees.</summary>
public class PrintConformanceTests
{
    private const string File = "print-cases.json";

    [Fact]
    public void Strip_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "stripIgnoredCharacters",
            @case =>
            {
                try
                {
                    return (@case.Text("printed") ?? @case.Text("error")!, IgnoredCharacters.Strip(@case.Text("input")!));
                }
                catch (GraphQLSyntaxException exception)
                {
                    return (@case.Text("error") ?? "no error", exception.Message);
                }
            }
        );

    [Fact]
    public void Dedent_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "dedentBlockStringLines",
            @case =>
                (
                    Lines(@case.GetProperty("result")),
                    string.Join('\n', BlockString.Dedent([.. @case.GetProperty("args")[0].EnumerateArray().Select(line => line.Text())]))
                )
        );

    [Fact]
    public void IsPrintable_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "isPrintableAsBlockString",
            @case => (@case.GetProperty("result").GetBoolean().ToString(), BlockString.IsPrintable(@case.GetProperty("args")[0].Text()).ToString())
        );

    [Fact]
    public void PrintBlockString_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "printBlockString",
            @case => (@case.Text("result")!, BlockString.Print(@case.GetProperty("args")[0].Text(), minimize: @case.GetProperty("args").GetArrayLength() > 1))
        );

    [Fact]
    public void PrintString_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement("printString", @case => (@case.Text("result")!, SyntaxPrinter.PrintString(@case.GetProperty("args")[0].Text())));

    [Fact]
    public void Print_OfEveryTextCase_AgreesWithTheReference() =>
        AssertAgreement(
            "print",
            @case =>
                @case.Text("input") is not { } input || IsOfOlderGrammar(@case) || IsEdited(@case)
                    ? null
                    : (InNewerLayout(@case.Text("printed")!), SyntaxPrinter.Print(Parser.ParseDocument(input)))
        );

    /// <summary>
    /// These cases specify a tree instead of a text: the printed text must parse to this tree, and must equal the engine's own output for it.
    /// </summary>
    [Fact]
    public void Print_OfEveryTreeCase_AgreesWithTheReference() =>
        AssertAgreement(
            "print",
            @case =>
            {
                if (@case.Member("ast") is not { } ast)
                {
                    return null;
                }

                var printed = @case.Text("printed")!;
                var node = ParsePart(ast.Text("kind")!, printed);
                return (
                    $"{TreeOutline.Of(ast, withLocations: false)}\n{InNewerLayout(printed)}",
                    $"{TreeOutline.Of(node, withLocations: false)}\n{SyntaxPrinter.Print(node)}"
                );
            }
        );

    private static void AssertAgreement(string operation, Func<JsonElement, (string Expected, string Found)?> run)
    {
        var disagreements = new List<string>();
        var count = 0;
        foreach (var @case in ConformanceCases.Read(File).Where(c => c.Text("op") == operation))
        {
            if (run(@case) is not var (expected, found))
            {
                continue;
            }

            count++;
            if (expected != found)
            {
                disagreements.Add($"{@case.Text("suite")} > {@case.Text("name")}: expected\n{expected}\nfound\n{found}");
            }
        }

        disagreements.ShouldBeEmpty();
        count.ShouldBeGreaterThan(0);
    }

    private static string Lines(JsonElement lines) => string.Join('\n', lines.EnumerateArray().Select(line => line.Text()));

    private static SyntaxNode ParsePart(string kind, string text)
    {
        var (before, after) = kind switch
        {
            "Field" => ("{", "}"),
            "FieldDefinition" => ("type T {", "}"),
            "InputValueDefinition" => ("input T {", "}"),
            "EnumValueDefinition" => ("enum T {", "}"),
            _ => ("", ""),
        };
        SyntaxNode node = kind.EndsWith("Value", StringComparison.Ordinal) ? Parser.ParseValue(text) : Parser.ParseDocument(before + text + after);
        while (node.Kind.ToString() != kind)
        {
            node = node.GetChildren()[^1];
        }

        return node;
    }

    /// <summary>Variables of fragments have been removed from the grammar.</summary>
    private static bool IsOfOlderGrammar(JsonElement @case) => @case.Text("name")!.StartsWith("Legacy", StringComparison.Ordinal);

    /// <summary>These cases print a tree that was changed after parsing.</summary>
    private static bool IsEdited(JsonElement @case) => @case.Text("suite") == "visitWithTypeInfo";

    /// <summary>The cases print object values as version 16 does; version 17 adds spaces inside the braces.</summary>
    private static string InNewerLayout(string printed) =>
        System.Text.RegularExpressions.Regex.Replace(printed, @"\{(?=\w)|(?<=[^\s{])\}", match => match.Value == "{" ? "{ " : " }");
}
