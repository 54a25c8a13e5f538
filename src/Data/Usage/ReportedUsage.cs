using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Usage;

/// <summary>A view or playback as it was reported.</summary>
/// <param name="Kind">The kind of use.</param>
/// <param name="Subject">The subject.</param>
/// <param name="UserId">The key of the user, or null without a sign-in.</param>
/// <param name="Network">The network of a caller without a sign-in, or null if it is unknown.</param>
/// <param name="PlayId">The ID that the client has assigned to the playback, or null if it has assigned none.</param>
public sealed record ReportedUsage(UsageKind Kind, SubjectKey Subject, Guid? UserId, string? Network = null, string? PlayId = null)
{
    /// <summary>The key by which repeats are recognized.</summary>
    public Guid Key => UsageKeys.Of(Kind, Subject, UserId, Network, PlayId);
}
