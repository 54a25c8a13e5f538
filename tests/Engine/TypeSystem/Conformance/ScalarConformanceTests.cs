using System.Text.Json;
using Qplet.GraphQL.Conformance;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The cases of scalar-cases.json: reading and writing values of the specification's scalars.</summary>
public class ScalarConformanceTests
{
    [Fact]
    public void ParseValue_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "parseValue",
            static (scalar, @case) => CaseValue.IsJson(@case.GetProperty("input")) ? scalar.ParseValue(@case.GetProperty("input")) : new NotApplicable()
        );

    [Fact]
    public void ParseLiteral_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement("parseLiteral", static (scalar, @case) => scalar.ParseLiteral(Parser.ParseValue(@case.Text("input")!)));

    [Fact]
    public void Serialize_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "serialize",
            static (scalar, @case) => DependsOnJavaScript(@case) ? new NotApplicable() : scalar.Serialize(CaseValue.ToClr(@case.GetProperty("input"))!)
        );

    private static void AssertAgreement(string operation, Func<ScalarType, JsonElement, object?> run)
    {
        var disagreements = new List<string>();
        var count = 0;
        foreach (var @case in ConformanceCases.Read("scalar-cases.json").Where(@case => @case.Text("op") == operation))
        {
            var scalar = BuiltInScalars.Specified.Single(scalar => scalar.Name == @case.Text("scalar"));
            var expected = @case.GetProperty("ok").GetBoolean() ? CaseValue.Describe(@case.GetProperty("output")) : @case.Text("error");
            string found;
            try
            {
                var value = run(scalar, @case);
                if (value is NotApplicable)
                {
                    continue;
                }
                found = CaseValue.Describe(value);
            }
            catch (LeafCoercionException exception)
            {
                found = exception.Message;
            }

            count++;
            if (InNewerLayout(expected!) != InNewerLayout(found))
            {
                disagreements.Add($"{@case.Text("scalar")} {@case.GetProperty("input")}: expected {expected} found {found}");
            }
        }

        disagreements.ShouldBeEmpty($"{disagreements.Count} of {count} cases");
        count.ShouldBeGreaterThan(0);
    }

    /// <summary>
    /// Returns whether a case uses objects with methods that JavaScript calls to convert them to strings or numbers; the cases contain the result or the code.
    /// </summary>
    private static bool DependsOnJavaScript(JsonElement @case)
    {
        var input = @case.GetProperty("input");
        return input.GetRawText().Contains("$js", StringComparison.Ordinal) || input.ToString().StartsWith("toJSON", StringComparison.Ordinal);
    }

    /// <summary>The cases show object literals as version 16 does; version 17 adds spaces inside the braces.</summary>
    private static string InNewerLayout(string message) =>
        message.Replace("{value", "{ value").Replace("1}", "1 }").Replace("\"}", "\" }").Replace("false}", "false }");

    private sealed record NotApplicable;
}
