using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Differential;

/// <summary>Generated values for input types, right ones and wrong ones: what becomes of them, and what is said of them.</summary>
public sealed class InputTests(ReferenceCases cases)
{
    /// <summary>The wording of what is wrong with JSON is that of version 16 of the reference, so only the places of errors are compared.</summary>
    [Fact]
    public Task Variables_AreCoercedAsByTheReference() =>
        cases.AssertAgreementAsync(
            "json",
            static input =>
            {
                var definition = new VariableDefinitionNode(new VariableNode(new NameNode("v")), Parser.ParseType(input.Text("type")));
                var expected = input.Errors.Select(Place).Order(StringComparer.Ordinal).ToList();
                try
                {
                    var json = JsonDocument.Parse($"{{\"v\":{input.Case.GetProperty("json").GetRawText()}}}").RootElement;
                    new VariableDefinitions(input.Schema, [definition]).Coerce(json).TryGet("v", out var value);
                    return expected.Count == 0 ? CompareValues(input, value) : $"{input.Case.GetRawText()}\nis accepted\n{input.Sdl}";
                }
                catch (GraphQLException exception)
                {
                    var found = exception.Errors.Select(static error => Place($" {error.Message}")).Order(StringComparer.Ordinal);
                    return expected.SequenceEqual(found)
                        ? null
                        : $"{input.Case.GetRawText()}\ngave\n{string.Join('\n', exception.Errors.Select(static error => error.Message))}\n{input.Sdl}";
                }
            }
        );

    [Fact]
    public Task Literals_AreCoercedAsByTheReference() =>
        cases.AssertAgreementAsync(
            "literal",
            static input =>
            {
                var type = input.Schema.FindType(Parser.ParseType(input.Text("type")))!;
                var literal = Parser.ParseConstValue(input.Text("literal"));
                var expected = input.Errors.Order(StringComparer.Ordinal).ToList();
                var found = LiteralProblem
                    .FindParts(type, literal, null)
                    .Select(static problem =>
                        CaseInput.Describe(new GraphQLError { Message = $"{problem.Path} {problem.Message}", Locations = ErrorLocation.Of(problem.Node) })
                    )
                    .Order(StringComparer.Ordinal)
                    .ToList();
                if (!expected.SequenceEqual(found))
                {
                    return $"{input.Case.GetRawText()}\ngave\n{string.Join('\n', found)}\n{input.Sdl}";
                }
                var isCoerced = LiteralCoercion.TryCoerce(type, literal, null, out var value);
                if (isCoerced == input.Case.GetProperty("isRefused").GetBoolean())
                {
                    return $"{input.Case.GetRawText()}\nis {(isCoerced ? "accepted" : "refused")}\n{input.Sdl}";
                }
                return isCoerced ? CompareValues(input, value) : null;
            }
        );

    [Fact]
    public Task Leaves_AreWrittenAsByTheReference() =>
        cases.AssertAgreementAsync(
            "leaf",
            static input =>
            {
                var scalar = BuiltInScalars.Specified.Single(scalar => scalar.Name == input.Text("scalar"));
                var expected = input.Case.TryGetProperty("written", out var written) ? CaseValue.Describe(written) : input.Text("refusal");
                string found;
                try
                {
                    found = CaseValue.Describe(scalar.Serialize(CaseValue.ToClr(input.Case.GetProperty("value"))!));
                }
                catch (LeafCoercionException exception)
                {
                    found = exception.Message;
                }

                return found == expected ? null : $"{input.Case.GetRawText()}\nis {found}";
            }
        );

    private static string? CompareValues(CaseInput input, object? value)
    {
        var found = JsonSerializer.SerializeToElement(WiredSchema.Plain(value));
        return Responses.IsSame(found, input.Case.GetProperty("value"), isOrdered: false)
            ? null
            : $"{input.Case.GetRawText()}\nis coerced to\n{found.GetRawText()}\n{input.Sdl}";
    }

    /// <summary>The beginning of a message, which says where a value is wrong.</summary>
    private static string Place(string error) => error[..error.IndexOf(": ", StringComparison.Ordinal)];
}
