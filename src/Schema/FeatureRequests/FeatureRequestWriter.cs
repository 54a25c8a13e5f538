using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>Creates and edits feature requests.</summary>
public sealed class FeatureRequestWriter(Transactions transactions, PlanGate plans, DailyLimitOptions limits, TimeProvider time)
{
    /// <summary>The name of the feature to read the roadmap and to request features.</summary>
    public const string Roadmap = "featureRequests";

    /// <summary>The lowest plan that includes <see cref="Roadmap" />.</summary>
    public const UserPlan RoadmapPlan = UserPlan.Verified;

    /// <summary>Requests a feature.</summary>
    /// <exception cref="ValidationException">The title or the description is not valid.</exception>
    /// <exception cref="PlanRequiredException">The viewer's plan does not include the roadmap.</exception>
    /// <exception cref="LimitExceededException">The viewer has requested too many features within a day.</exception>
    public Task<FeatureRequest> CreateAsync(Viewer viewer, string title, string description, CancellationToken cancellationToken)
    {
        var authorId = viewer.RequireId();
        plans.Require(viewer, RoadmapPlan, Roadmap);
        var validation = new InputValidation();
        var (line, text) = (validation.Line(title, "input.title", TextLimits.Title), validation.Text(description, "input.description", TextLimits.Description));
        validation.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var earlier = db.FeatureRequests.Where(request => request.AuthorId == authorId).Select(static request => request.CreatedAt);
                await db.RequireWithinDailyLimitAsync(authorId, earlier, limits.FeatureRequests, time.UtcMoment(), cancellationToken);
                var request = new FeatureRequest
                {
                    AuthorId = authorId,
                    Title = line,
                    Description = text,
                    CreatedAt = time.UtcMoment(),
                };
                db.FeatureRequests.Add(request);
                await db.SaveChangesAsync(cancellationToken);
                return request;
            },
            cancellationToken
        );
    }

    /// <summary>Edits a feature request of the viewer. Omitted fields stay unchanged. A request that was approved must be approved again.</summary>
    /// <exception cref="ValidationException">The title or the description is not valid.</exception>
    /// <exception cref="NotFoundException">The request does not exist, or the viewer may not see it.</exception>
    /// <exception cref="NotOwnerException">The request is another user's.</exception>
    /// <exception cref="PlanRequiredException">The viewer's plan does not include the roadmap.</exception>
    /// <exception cref="ConflictException">The request is no longer an idea, or was merged.</exception>
    public Task<FeatureRequest> UpdateAsync(Viewer viewer, UpdateFeatureRequestInput input, CancellationToken cancellationToken)
    {
        plans.Require(viewer, RoadmapPlan, Roadmap);
        var validation = new InputValidation();
        var title = validation.Present(input.Title, "input.title", text => validation.Line(text, "input.title", TextLimits.Title));
        var description = validation.Present(
            input.Description,
            "input.description",
            text => validation.Text(text, "input.description", TextLimits.Description)
        );
        validation.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                var request = await db.LockFeatureRequestAsync(input.FeatureRequestId, cancellationToken);
                if (request is null || !MaySee(viewer, request))
                {
                    throw NotFound(input.FeatureRequestId);
                }
                if (!viewer.Is(request.AuthorId))
                {
                    throw DomainErrors.NotOwner(nameof(FeatureRequest));
                }
                if (request.MergedIntoId is not null)
                {
                    throw DomainErrors.FeatureRequestMerged();
                }
                if (request.State != FeatureRequestState.Idea)
                {
                    throw DomainErrors.FeatureRequestNotIdea(request.State);
                }
                db.Attach(request);
                (request.Title, request.Description) = (title ?? request.Title, description ?? request.Description);
                if (db.Entry(request).State == EntityState.Modified)
                {
                    // What an admin has approved is not what everyone would see.
                    (request.UpdatedAt, request.IsApproved) = (time.UtcMoment(), request.IsApproved && viewer.IsAdmin);
                }
                await db.SaveChangesAsync(cancellationToken);
                return request;
            },
            cancellationToken
        );
    }

    /// <summary>Returns whether a viewer may know of a request: its author, admins and, if it is approved, everyone.</summary>
    internal static bool MaySee(Viewer viewer, FeatureRequest request) => request.IsApproved || viewer.MaySeePrivateOf(request.AuthorId);

    /// <summary>Returns the error that a request does not exist, or that the viewer may not see it.</summary>
    internal static NotFoundException NotFound(int requestId, string field = "input.featureRequestId") =>
        DomainErrors.NotFound(nameof(FeatureRequest), requestId, field);
}
