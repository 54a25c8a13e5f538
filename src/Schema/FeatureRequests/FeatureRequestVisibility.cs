using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>
/// The visibility of feature requests. Their authors and admins see all of them; others see those that are approved, with the plan that the roadmap requires.
/// Merged requests are only found by ID, except by admins. Requests are not listed if their author and the viewer have blocked each other.
/// </summary>
internal sealed class FeatureRequestVisibility : IVisibilityDeclaration<QpletDbContext, Viewer>
{
    /// <inheritdoc />
    public void Declare(VisibilityRules<QpletDbContext, Viewer> rules) =>
        rules
            .Add<FeatureRequest>(
                reachable: (db, viewer, request) =>
                    viewer.IsAdmin || request.AuthorId == viewer.Id || (request.IsApproved && viewer.Plan >= FeatureRequestWriter.RoadmapPlan),
                listed: IsListed()
            )
            .Add<FeatureVote>(reachable: (db, viewer, vote) => vote.UserId == viewer.Id);

    private static Expression<Func<QpletDbContext, Viewer, FeatureRequest, bool>> IsListed()
    {
        Expression<Func<Viewer, FeatureRequest, bool>> isSeparate = (viewer, request) => viewer.IsAdmin || request.MergedIntoId == null;
        var isUnblocked = BlockRules.Unblocked<FeatureRequest>(request => request.AuthorId);
        var (viewer, row) = (isUnblocked.Parameters[1], isUnblocked.Parameters[2]);
        var separate = new ReplacingExpressionVisitor([.. isSeparate.Parameters], [viewer, row]).Visit(isSeparate.Body);
        return Expression.Lambda<Func<QpletDbContext, Viewer, FeatureRequest, bool>>(Expression.AndAlso(separate, isUnblocked.Body), isUnblocked.Parameters);
    }
}
