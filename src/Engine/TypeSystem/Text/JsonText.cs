using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Checks whether the strings of a JSON value can be read. An unpaired surrogate is valid JSON, but reading it throws.</summary>
internal static class JsonText
{
    public static bool IsReadable(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsReadable),
                JsonValueKind.Object => value.EnumerateObject().All(static field => field.Name is not null && IsReadable(field.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
