using System.Buffers;
using System.Text.Json;

namespace Qplet.GraphQL.Benchmarks.Floor;

/// <summary>A GraphQL request as the gateway gets it. The floor reads all of its JSON and uses the first string among the variables.</summary>
internal readonly ref struct FloorRequest
{
    private FloorRequest(ReadOnlySpan<byte> variable, string viewer)
    {
        Variable = variable;
        Viewer = viewer;
    }

    /// <summary>The key of the user who sends the request, as the database has it; empty if nobody is signed in.</summary>
    public string Viewer { get; }

    /// <summary>The first string among the variables, in UTF-8; empty if there is none.</summary>
    public ReadOnlySpan<byte> Variable { get; }

    public static FloorRequest Read(ReadOnlySequence<byte> body, string viewer)
    {
        var json = body.IsSingleSegment ? new Utf8JsonReader(body.FirstSpan) : new Utf8JsonReader(body);
        ReadOnlySpan<byte> variable = default;
        var hasQuery = false;
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }
            if (json.CurrentDepth == 1 && json.ValueTextEquals("query"u8))
            {
                hasQuery = json.Read() && json.TokenType == JsonTokenType.String;
            }
            else if (json.CurrentDepth == 2 && json.Read() && json.TokenType == JsonTokenType.String && variable.IsEmpty)
            {
                variable = json.HasValueSequence || json.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(json.GetString()!) : json.ValueSpan;
            }
        }

        return hasQuery ? new(variable, viewer) : throw new InvalidOperationException("The body is not a GraphQL request.");
    }
}
