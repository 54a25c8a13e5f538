using System.Text.Json;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// The request extension that asks for the cost of an operation: <c>"extensions": { "cost": "report" }</c> or <c>"validate"</c>, for transports whose requests
/// have no headers. Any other value is ignored.
/// </summary>
internal static class CostExtension
{
    public static CostMode Read(JsonElement extensions) =>
        extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty("cost"u8, out var value) || value.ValueKind != JsonValueKind.String
            ? CostMode.None
        : value.ValueEquals("report"u8) ? CostMode.Report
        : value.ValueEquals("validate"u8) ? CostMode.Validate
        : CostMode.None;
}
