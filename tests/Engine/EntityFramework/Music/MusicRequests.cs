using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>Runs GraphQL requests over a music database.</summary>
internal static class MusicRequests
{
    private static readonly RequestExecutor s_executor = new(MusicSchema.Schema);

    public static async Task<JsonNode> RunAsync(this MusicDatabase database, string document, object? variables = null, Listener? viewer = null)
    {
        var request = new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
            Services = database.Services,
            User = (viewer ?? Listener.Nobody).User,
        };
        var result = (OperationResult)await s_executor.ExecuteAsync(request, CancellationToken.None);
        var buffer = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(buffer))
        {
            result.WriteTo(writer);
        }
        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    /// <summary>Runs a request that must not return errors.</summary>
    public static async Task<JsonNode> DataAsync(this MusicDatabase database, string document, object? variables = null, Listener? viewer = null)
    {
        var result = await database.RunAsync(document, variables, viewer);
        result["errors"]?.ToJsonString().ShouldBeNull();
        return result["data"]!;
    }
}
