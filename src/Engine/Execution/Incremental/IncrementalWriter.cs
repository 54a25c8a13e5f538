using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Writes the members of incremental delivery in the format that the client requested.</summary>
internal static class IncrementalWriter
{
    public static void Write(Utf8JsonWriter writer, IncrementalPayload payload)
    {
        var namesParts = payload.Format == IncrementalFormat.V02;
        if (namesParts && payload.Pending.Count > 0)
        {
            WritePending(writer, payload);
        }
        if (payload.Incremental.Count > 0)
        {
            writer.WriteStartArray("incremental"u8);
            foreach (var (entry, id) in payload.Incremental)
            {
                Write(writer, entry, namesParts ? id : null);
            }
            writer.WriteEndArray();
        }

        if (namesParts && payload.Completed.Count > 0)
        {
            WriteCompleted(writer, payload);
        }
        writer.WriteBoolean("hasNext"u8, payload.HasNext);
    }

    private static void WritePending(Utf8JsonWriter writer, IncrementalPayload payload)
    {
        writer.WriteStartArray("pending"u8);
        foreach (var part in payload.Pending)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, part.Id);
            WritePath(writer, "path"u8, part.Path, 0);
            if (part.Label is { } label)
            {
                writer.WriteString("label"u8, label);
            }
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCompleted(Utf8JsonWriter writer, IncrementalPayload payload)
    {
        writer.WriteStartArray("completed"u8);
        foreach (var completed in payload.Completed)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, completed.Id);
            if (completed.Errors.Count > 0)
            {
                ErrorWriter.WriteErrors(writer, completed.Errors);
            }
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <param name="writer">The writer.</param>
    /// <param name="entry">The entry to write.</param>
    /// <param name="id">The ID of the fragment or list. Null if the path and the label identify it.</param>
    private static void Write(Utf8JsonWriter writer, IncrementalEntry entry, string? id)
    {
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id"u8, id);
        }
        if (entry is DataEntry data)
        {
            Write(writer, data, id is not null);
        }
        else
        {
            Write(writer, (ItemsEntry)entry, id is not null);
        }
        if (id is null && entry.Part.Label is { } label)
        {
            writer.WriteString("label"u8, label);
        }
        if (entry.Errors.Count > 0)
        {
            ErrorWriter.WriteErrors(writer, entry.Errors);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DataEntry entry, bool namesPart)
    {
        var known = namesPart ? (entry.Part.Path?.Length ?? 0) : 0;
        if (!namesPart)
        {
            WritePath(writer, "path"u8, entry.Path, 0);
        }
        else if ((entry.Path?.Length ?? 0) > known)
        {
            WritePath(writer, "subPath"u8, entry.Path, known);
        }
        writer.WritePropertyName("data"u8);
        if (entry.Data is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            ResultWriter.Write(writer, entry.Data);
        }
    }

    private static void Write(Utf8JsonWriter writer, ItemsEntry entry, bool namesPart)
    {
        if (!namesPart)
        {
            WritePath(writer, "path"u8, entry.Items is null ? entry.Stream.Path : ResponsePath.Item(entry.Stream.Path, entry.Position), 0);
        }
        writer.WritePropertyName("items"u8);
        if (entry.Items is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var item in entry.Items)
        {
            ResultWriter.WriteValue(writer, entry.Stream.Field, entry.Stream.ItemType, item);
        }
        writer.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ResponsePath? path, int skipped)
    {
        writer.WriteStartArray(name);
        if (path is not null)
        {
            WriteSteps(writer, path, path.Length - skipped);
        }
        writer.WriteEndArray();
    }

    /// <summary>Writes the last segments of a path.</summary>
    private static void WriteSteps(Utf8JsonWriter writer, ResponsePath path, int count)
    {
        if (count <= 0)
        {
            return;
        }
        if (path.Parent is { } parent)
        {
            WriteSteps(writer, parent, count - 1);
        }
        if (path.Name is { } name)
        {
            writer.WriteStringValue(name);
        }
        else
        {
            writer.WriteNumberValue(path.Index);
        }
    }
}
