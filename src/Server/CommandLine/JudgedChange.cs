using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>A change of the schema, judged by who uses it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Severity">The effect on clients: that of the change, or safe for a breaking change that affects no client.</param>
/// <param name="Users">The clients that a breaking change affects. Null if the use is not considered.</param>
internal sealed record JudgedChange(SchemaChange Change, ChangeSeverity Severity, IReadOnlyList<ReportedUse>? Users)
{
    /// <summary>Whether the change is breaking, but affects no client.</summary>
    public bool IsUnused => Severity != Change.Severity;

    /// <summary>Judges a change without considering its use.</summary>
    public static JudgedChange Of(SchemaChange change) => new(change, change.Severity, null);

    /// <summary>Judges a change by a report of what clients have used of the old schema.</summary>
    public static JudgedChange Of(SchemaChange change, GraphQLSchema oldSchema, GraphQLSchema newSchema, UsageReport report)
    {
        if (change.Severity != ChangeSeverity.Breaking)
        {
            return Of(change);
        }
        var users = report.UsersOf(AffectedCoordinates.Of(change, oldSchema, newSchema));
        return new(change, users.Count == 0 ? ChangeSeverity.Safe : ChangeSeverity.Breaking, users);
    }
}
