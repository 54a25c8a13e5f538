using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The header that asks for the cost of an operation: <c>GraphQL-Cost: report</c> or <c>validate</c>. REST routes answer by the same header.</summary>
internal static class CostHeader
{
    /// <summary>The name of the header.</summary>
    public const string Name = "GraphQL-Cost";

    /// <summary>Reads the header of a request. Any other value is ignored.</summary>
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
