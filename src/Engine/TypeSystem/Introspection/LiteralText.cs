using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Writes literals as text.</summary>
internal static class LiteralText
{
    public static string Print(ValueNode literal) => literal switch
    {
        NullValueNode => "null",
        BooleanValueNode { Value: var value } => value ? "true" : "false",
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        EnumValueNode name => name.Value,
        StringValueNode text => JsonSerializer.Serialize(text.Value),
        VariableNode variable => $"${variable.Name.Value}",
        ListValueNode list => $"[{string.Join(", ", list.Items.Select(Print))}]",
        ObjectValueNode fields => $"{{{string.Join(", ", fields.Fields.Select(static field => $"{field.Name.Value}: {Print(field.Value)}"))}}}",
        _ => throw new ArgumentException("Not a kind of literal.", nameof(literal)),
    };
}
