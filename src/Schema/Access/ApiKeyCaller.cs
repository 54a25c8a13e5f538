namespace Qplet.GraphQL.Schema.Access;

/// <summary>The caller of a request with a valid API key, as stored at this time.</summary>
/// <param name="ApiKeyId">The key of the API key.</param>
/// <param name="Prefix">The first characters of the secret.</param>
/// <param name="UserId">The user as whom the caller acts.</param>
/// <param name="Role">The role of the caller, which is never that of an admin.</param>
/// <param name="Plan">The plan of the user.</param>
/// <param name="PlanEndsAt">The time when the plan ends, or null if it has no end.</param>
public sealed record ApiKeyCaller(Guid ApiKeyId, string Prefix, Guid UserId, UserRole Role, UserPlan Plan, DateTime? PlanEndsAt);
