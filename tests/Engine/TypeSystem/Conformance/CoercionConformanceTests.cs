using System.Text.Json;
using Qplet.GraphQL.Conformance;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The cases of coercion-cases.json: input values and literals of all kinds of types.</summary>
public class CoercionConformanceTests
{
    [Fact]
    public void CoerceJson_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "coerceInputValue",
            static @case =>
            {
                // Values that JSON cannot express, and one case without a type, whose type exists only in code.
                if (@case.Text("type") is null || !IsExpressible(@case))
                {
                    return null;
                }

                var type = FindType(@case);
                var input = @case.GetProperty("input");
                if (@case.Text("thrown") is { } thrown)
                {
                    return (thrown, Should.Throw<GraphQLException>(() => JsonCoercion.Coerce(type, input)).Errors[0].Message);
                }

                var errors = new InputErrors(hideSuggestions: false);
                var value = JsonCoercion.Coerce(type, CaseValue.IsUndefined(input) ? default : input, ref errors);
                var expectedErrors = @case
                    .GetProperty("errors")
                    .EnumerateArray()
                    .Select(static error => $"{error.Text("message")} {string.Join('.', error.GetProperty("path").EnumerateArray())}")
                    .ToList();
                var foundErrors = errors.Items.Select(static error => $"{error.Message} {string.Join('.', error.Path)}");
                return expectedErrors.Count == 0
                    ? (CaseValue.Describe(@case.GetProperty("output")), errors.Count == 0 ? CaseValue.Describe(value) : string.Join('\n', foundErrors))
                    : (string.Join('\n', expectedErrors.Order(StringComparer.Ordinal)), string.Join('\n', foundErrors.Order(StringComparer.Ordinal)));
            }
        );

    [Fact]
    public void TryCoerceLiteral_OfEveryCase_AgreesWithTheReference() =>
        AssertAgreement(
            "valueFromAST",
            static @case =>
            {
                // One case without a literal, and an enum value that represents null, which the model does not support.
                if (@case.Text("literal") is not { } literal || literal == "NULL")
                {
                    return null;
                }

                var output = @case.GetProperty("output");
                return (
                    CaseValue.IsUndefined(output) ? "invalid" : CaseValue.Describe(output),
                    LiteralCoercion.TryCoerce(FindType(@case), Parser.ParseValue(literal), Variables(@case), out var value)
                        ? CaseValue.Describe(value)
                        : "invalid"
                );
            }
        );

    private static void AssertAgreement(string operation, Func<JsonElement, (string Expected, string Found)?> run)
    {
        var disagreements = new List<string>();
        var count = 0;
        foreach (var @case in ConformanceCases.Read("coercion-cases.json").Where(@case => @case.Text("op") == operation))
        {
            if (run(@case) is not var (expected, found))
            {
                continue;
            }

            count++;
            if (expected != found)
            {
                disagreements.Add(
                    $"{@case.Text("name")}: {@case.Text("type")} {@case.Member("input")}{@case.Text("literal")}\nexpected\n{expected}\nfound\n{found}"
                );
            }
        }

        disagreements.ShouldBeEmpty($"{disagreements.Count} of {count} cases");
        count.ShouldBeGreaterThan(0);
    }

    private static bool IsExpressible(JsonElement @case)
    {
        var input = @case.GetProperty("input");
        return (CaseValue.IsUndefined(input) || CaseValue.IsJson(input)) && @case.Text("name") != "returns no error for a valid iterable input";
    }

    private static IType FindType(JsonElement @case)
    {
        var schema = SchemaBuilder.FromSdl(
            $"{@case.Text("types")}\ntype Query {{ field: Int }}",
            new SdlOptions { Scalars = [new WrappedValueScalar("TestScalar"), new RefusingScalar("ThrowScalar"), new RefusingScalar("ReturnUndefinedScalar")] }
        );
        var reference = Parser.ParseType(@case.Text("type")!);
        return schema.FindType(reference) switch
        {
            EnumType @enum => WithRuntimeValues(@enum),
            null => BuiltInScalars.Specified.First(scalar => scalar.Name == ((NamedTypeNode)reference).Name.Value),
            var type => type,
        };
    }

    /// <summary>Sets the runtime values of the enum in the reference's tests.</summary>
    private static EnumType WithRuntimeValues(EnumType type) =>
        new(type.Name, [.. type.Values.Select(static value => new EnumValue(value.Name, RuntimeValueOf(value.Name)))]);

    private static object? RuntimeValueOf(string name) =>
        name switch
        {
            "FOO" => "InternalFoo",
            "BAR" => 123456789,
            "RED" => 1,
            "GREEN" => 2,
            "BLUE" => 3,
            "NAN" => double.NaN,
            _ => null,
        };

    private static VariableValues Variables(JsonElement @case)
    {
        var given = @case.GetProperty("variables").EnumerateObject().ToList();
        var nodes = given.ConvertAll(static variable => new VariableDefinitionNode(new VariableNode(new NameNode(variable.Name)), Parser.ParseType("Boolean")));
        var definitions = new VariableDefinitions(SchemaBuilder.FromSdl("type Query { field: Boolean }"), nodes);
        return new VariableValues(definitions, [.. given.Select(static variable => Coerced(variable.Value))], default);
    }

    private static object? Coerced(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(CaseValue.ToClr).ToArray() : CaseValue.ToClr(value);

    private sealed class WrappedValueScalar(string name) : ScalarType(name, typeof(object))
    {
        public override object? ParseValue(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                return CaseValue.ToClr(value);
            }
            return value.TryGetProperty("value", out var inner)
                ? CaseValue.ToClr(inner)
                : throw new LeafCoercionException($"Expected type \"{Name}\". {value.GetProperty("error").GetString()}");
        }

        public override object? ParseLiteral(ValueNode literal) => BuiltInScalars.Any.ParseLiteral(literal);

        public override object Serialize(object value) => value;

        public override ValueNode ToLiteral(object value) => BuiltInScalars.Any.ToLiteral(value);
    }

    private sealed class RefusingScalar(string name) : ScalarType(name, typeof(object))
    {
        public override object? ParseValue(JsonElement value) => throw new LeafCoercionException("Refused.");

        public override object? ParseLiteral(ValueNode literal) => throw new LeafCoercionException("Refused.");

        public override object Serialize(object value) => value;

        public override ValueNode ToLiteral(object value) => throw new LeafCoercionException("Refused.");
    }
}
