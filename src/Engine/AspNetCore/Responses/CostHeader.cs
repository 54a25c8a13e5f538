using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// The header by which a client asks what its operation costs: <c>GraphQL-Cost: report</c> or <c>validate</c>. Any other value asks for nothing.
/// </summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    public static CostMode Read(HttpRequest request)
    {
        if (request.Headers[Name] is not [{ } value])
        {
            return CostMode.None;
        }
        return value.Equals("report", StringComparison.OrdinalIgnoreCase) ? CostMode.Report
            : value.Equals("validate", StringComparison.OrdinalIgnoreCase) ? CostMode.Validate
            : CostMode.None;
    }
}
