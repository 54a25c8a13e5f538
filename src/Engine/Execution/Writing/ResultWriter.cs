using System.Text.Json;

namespace Qplet.GraphQL.Execution;

internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter writer, ObjectResult result) => JsonValueWriter.Write(writer, result);
}
