using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Complaints;

/// <summary>A reason for complaints.</summary>
[ObjectType<ComplaintReason>]
[BindOnly(nameof(ComplaintReason.Id), nameof(ComplaintReason.Title), nameof(ComplaintReason.Description))]
public static class ComplaintReasonType
{
    /// <summary>The kinds of subjects that the reason fits.</summary>
    [GraphQLType("[SubjectKind!]!")]
    [ListSize(AssumedSize = 12)]
    public static IReadOnlyList<string> GetKinds([Parent(nameof(ComplaintReason.Kinds))] ComplaintReason reason, SubjectCatalog catalog) =>
        [.. reason.Kinds.Split(ComplaintReason.Separator).Where(kind => catalog.All.Any(rules => rules.Kind == kind))];

    /// <summary>Returns a reason by its key.</summary>
    [NodeResolver]
    public static Task<ComplaintReason?> GetNodeAsync(Guid id, ComplaintReasonByIdDataLoader reasons, CancellationToken cancellationToken) =>
        reasons.LoadAsync(id, cancellationToken);
}
