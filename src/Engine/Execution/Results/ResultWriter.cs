using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>Writes the tree of a result. Leaves that are not in the tree are written from their sources.</summary>
internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter writer, ObjectResult result)
    {
        writer.WriteStartObject();
        var source = result.Source;
        foreach (var field in result.Plan.Fields)
        {
            switch (field.Kind)
            {
                case FieldKind.TypeName:
                    writer.WriteString(field.EncodedName, result.Plan.TypeName);
                    break;
                case FieldKind.Direct when result.IsNulledLeaf(field):
                    writer.WriteNull(field.EncodedName);
                    break;
                case FieldKind.Direct:
                    field.Leaf!.Write(writer, field.EncodedName, source!);
                    break;
                default:
                    writer.WritePropertyName(field.EncodedName);
                    WriteValue(writer, field, field.Type, result.Values[field.Slot]);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a completed value of a field, or of an item of its list.</summary>
    public static void WriteValue(Utf8JsonWriter writer, FieldPlan field, TypePlan type, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case ObjectResult result:
                Write(writer, result);
                break;
            case ListResult list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteValue(writer, field, list.ItemType, item);
                }
                writer.WriteEndArray();
                break;
            case string text when type.Shape == TypeShape.Leaf:
                writer.WriteStringValue(text);
                break;
            case not null when type.Shape == TypeShape.Leaf:
                JsonValueWriter.Write(writer, value);
                break;
            default:
                WritePlain(writer, field.PlainChild, value);
                break;
        }
    }

    private static void WritePlain(Utf8JsonWriter writer, ObjectPlan plan, object source)
    {
        writer.WriteStartObject();
        foreach (var field in plan.Fields)
        {
            if (field.Kind == FieldKind.TypeName)
            {
                writer.WriteString(field.EncodedName, plan.TypeName);
            }
            else
            {
                field.Leaf!.Write(writer, field.EncodedName, source);
            }
        }

        writer.WriteEndObject();
    }
}
