using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The request header that asks for the cost of an operation: <c>GraphQL-Cost: report</c> or <c>validate</c>. Any other value is ignored.</summary>
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
