using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>Reviews, merges and separates feature requests, as admins do. Each change is one transaction together with its record in the audit.</summary>
public sealed class FeatureRequestReviews(Transactions transactions, AuditWriter audit)
{
    /// <summary>Sets the state and the approval of a request. Null leaves them unchanged.</summary>
    /// <exception cref="NotFoundException">The request does not exist.</exception>
    public Task<FeatureRequest> ReviewAsync(Viewer admin, int requestId, FeatureRequestState? state, bool? isApproved, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var request = await db.LockFeatureRequestAsync(requestId, cancellationToken) ?? throw FeatureRequestWriter.NotFound(requestId);
                db.Attach(request);
                (request.State, request.IsApproved) = (state ?? request.State, isApproved ?? request.IsApproved);
                if (db.Entry(request).State == EntityState.Modified)
                {
                    var details = $"{DomainErrors.NameOf(request.State)}, {(request.IsApproved ? "approved" : "not approved")}";
                    audit.Record(db, admin, AuditAction.FeatureRequestReviewed, nameof(FeatureRequest), requestId, details);
                }
                await db.SaveChangesAsync(cancellationToken);
                return request;
            },
            cancellationToken
        );

    /// <summary>Merges a request into another one, and returns the other. The votes for the request count for the other from then on.</summary>
    /// <exception cref="ValidationException">Both are the same request.</exception>
    /// <exception cref="NotFoundException">One of the requests does not exist.</exception>
    /// <exception cref="ConflictException">One of the requests was merged, or others were merged into the request.</exception>
    public Task<FeatureRequest> MergeAsync(Viewer admin, int requestId, int intoId, CancellationToken cancellationToken)
    {
        const string IntoField = "input.intoId";
        if (requestId == intoId)
        {
            throw DomainErrors.MergedIntoItself(IntoField);
        }
        return transactions.RunAsync(
            async db =>
            {
                var locked = await db.LockFeatureRequestsAsync([requestId, intoId], cancellationToken);
                var request = locked.GetValueOrDefault(requestId) ?? throw FeatureRequestWriter.NotFound(requestId);
                var into = locked.GetValueOrDefault(intoId) ?? throw FeatureRequestWriter.NotFound(intoId, IntoField);
                if (request.MergedIntoId == intoId)
                {
                    return into;
                }
                if (request.MergedIntoId is not null || into.MergedIntoId is not null)
                {
                    throw DomainErrors.FeatureRequestMerged();
                }
                if (await db.FeatureRequests.AnyAsync(other => other.MergedIntoId == requestId, cancellationToken))
                {
                    throw DomainErrors.FeatureRequestHasMerged();
                }
                await SetAsync(db, requestId, intoId, intoId, cancellationToken);
                audit.Record(db, admin, AuditAction.FeatureRequestMerged, nameof(FeatureRequest), requestId, $"into {IdOf(intoId)}");
                return await db.ReadFeatureRequestAsync(intoId, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Separates a request that was merged, and returns it. Its votes count for it again.</summary>
    /// <exception cref="NotFoundException">The request does not exist.</exception>
    public Task<FeatureRequest> UnmergeAsync(Viewer admin, int requestId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var (found, into) = await db.LockFeatureRequestWithMergedAsync(requestId, cancellationToken);
                var request = found ?? throw FeatureRequestWriter.NotFound(requestId);
                if (into is null)
                {
                    return request;
                }
                var intoId = into.Id;
                await SetAsync(db, requestId, null, intoId, cancellationToken);
                audit.Record(db, admin, AuditAction.FeatureRequestUnmerged, nameof(FeatureRequest), requestId, $"from {IdOf(intoId)}");
                return await db.ReadFeatureRequestAsync(requestId, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Sets what a request is merged into, and counts the votes for both requests again.</summary>
    private static async Task SetAsync(QpletDbContext db, int requestId, int? mergedIntoId, int otherId, CancellationToken cancellationToken)
    {
        await db
            .FeatureRequests.Where(request => request.Id == requestId)
            .ExecuteUpdateAsync(set => set.SetProperty(request => request.MergedIntoId, mergedIntoId), cancellationToken);
        await db
            .FeatureVotes.Where(vote => vote.FeatureRequestId == requestId)
            .ExecuteUpdateAsync(set => set.SetProperty(vote => vote.CountedForId, mergedIntoId ?? requestId), cancellationToken);
        await db.FeatureRequests.Where(request => request.Id == requestId || request.Id == otherId).CountVotersAsync(cancellationToken);
    }

    private static string IdOf(int requestId) => GlobalId.Encode(nameof(FeatureRequest), requestId);
}
