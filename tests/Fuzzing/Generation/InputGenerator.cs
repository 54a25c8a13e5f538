using System.Globalization;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Fuzzing.Generation;

/// <summary>Writes values of input types, as literals and as JSON; one of <paramref name="faultRate" /> does not fit.</summary>
internal sealed class InputGenerator(Random random, int faultRate)
{
    private static readonly string[] s_wrongLiterals = ["1e999", "\"\\u0000\"", "null", "WRONG", "{a: 1}", "[[]]", "99999999999999999999", "\"\"", "-0"];
    private static readonly string[] s_wrongJson =
    [
        "1e999",
        "\"\\u0000\"",
        "null",
        "{\"a\":1}",
        "[[]]",
        "99999999999999999999",
        "\"\"",
        "-0",
        "\"\\ud800\"",
        "1.0",
    ];

    /// <summary>A literal of the type.</summary>
    public string Literal(IType type, int depth) => Write(type, depth, isJson: false);

    /// <summary>JSON of the type.</summary>
    public string Json(IType type, int depth) => Write(type, depth, isJson: true);

    private string Write(IType type, int depth, bool isJson)
    {
        if (random.Next(faultRate) == 0)
        {
            return isJson ? s_wrongJson[random.Next(s_wrongJson.Length)] : s_wrongLiterals[random.Next(s_wrongLiterals.Length)];
        }
        switch (type)
        {
            case NonNullType nonNull:
                return Write(nonNull.NullableType, depth, isJson);
            case ListType list:
                return depth <= 0 ? "[]" : $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Write(list.ElementType, depth - 1, isJson)))}]";
            case InputObjectType { IsOneOf: true } oneOf:
                var one = oneOf.Fields[random.Next(oneOf.Fields.Count)];
                return $"{{{Name(one.Name, isJson)}:{Write(one.Type, depth - 1, isJson)}}}";
            case InputObjectType input:
                var fields = input.Fields.Where(field => field.IsRequired || (depth > 0 && random.Next(3) == 0));
                return $"{{{string.Join(',', fields.Select(field => $"{Name(field.Name, isJson)}:{Write(field.Type, depth - 1, isJson)}"))}}}";
            case EnumType enumType:
                var value = enumType.Values[random.Next(enumType.Values.Count)].Name;
                return isJson ? $"\"{value}\"" : value;
            default:
                return Scalar(type.NamedType().Name, isJson);
        }
    }

    private static string Name(string name, bool isJson) => isJson ? $"\"{name}\"" : name;

    private string Scalar(string name, bool isJson) =>
        name switch
        {
            "Int" => random.Next(-3, 100).ToString(CultureInfo.InvariantCulture),
            "Long" => random.NextInt64().ToString(CultureInfo.InvariantCulture),
            "Float" or "Decimal" => (random.Next(-1000, 1000) / 8.0).ToString(CultureInfo.InvariantCulture),
            "Boolean" => random.Next(2) == 0 ? "true" : "false",
            "UUID" => "\"00000000-0000-0000-0000-00000000000a\"",
            "DateTime" => "\"2024-02-29T12:00:00.123Z\"",
            "LocalDate" => "\"2024-02-29\"",
            "LocalTime" => "\"12:00:00\"",
            "Duration" => "\"PT1H30M\"",
            "URI" or "URL" => "\"https://example.com/a?b=c\"",
            "Base64String" => "\"AQID\"",
            "Any" => isJson ? "{\"a\":[1,null]}" : "{a: [1, null, X]}",
            _ => random.Next(6) switch
            {
                0 => "\"\\u00e9 \\\"x\\\"\"",
                1 => "\"😀\"",
                2 when !isJson => "\"\"\"\n  block\n    text \\\"\"\"\n\"\"\"",
                _ => "\"abc\"",
            },
        };
}
