using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Writes errors (<see href="https://spec.graphql.org/September2025/#sec-Errors">Errors</see>), with the code in <c>extensions.code</c>.</summary>
public static class ErrorWriter
{
    /// <summary>Writes the member <c>errors</c> with its list.</summary>
    public static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WritePropertyName("errors"u8);
        WriteList(writer, errors);
    }

    /// <summary>Writes a list of errors, which is also the payload of an <c>error</c> message over WebSockets.</summary>
    public static void WriteList(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteStartArray();
        foreach (var error in errors)
        {
            Write(writer, error);
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WriteStartArray("path"u8);
            WritePath(writer, path);
            writer.WriteEndArray();
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            WriteExtensions(writer, error);
        }
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, ResponsePath step)
    {
        if (step.Parent is { } parent)
        {
            WritePath(writer, parent);
        }
        if (step.Name is { } name)
        {
            writer.WriteStringValue(name);
        }
        else
        {
            writer.WriteNumberValue(step.Index);
        }
    }

    private static void WriteExtensions(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject("extensions"u8);
        if (error.Code is { } code)
        {
            writer.WriteString("code"u8, code);
        }
        foreach (var (name, value) in error.Extensions ?? System.Collections.Frozen.FrozenDictionary<string, object?>.Empty)
        {
            if (name == "code" && error.Code is not null)
            {
                continue;
            }
            writer.WritePropertyName(name);
            JsonValueWriter.Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
