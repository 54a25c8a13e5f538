using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>Completes arguments of prompts.</summary>
internal static class Completions
{
    private static readonly string[] s_values = ["paris", "park", "party", "test"];

    /// <summary>Returns the values that begin with what the user has typed.</summary>
    public static ValueTask<CompleteResult> CompleteAsync(RequestContext<CompleteRequestParams> request, CancellationToken cancellationToken)
    {
        string[] values = [.. s_values.Where(value => value.StartsWith(request.Params.Argument.Value, StringComparison.Ordinal))];
        return new(
            new CompleteResult
            {
                Completion = new Completion { Values = values, Total = values.Length },
            }
        );
    }
}
