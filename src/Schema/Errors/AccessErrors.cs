using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The errors of queries and subscriptions.</summary>
internal static class AccessErrors
{
    private const string NotAllowed = "The current user is not authorized to access this resource.";

    public const string SignInRequired =
        "You are not signed in. Send the `accessToken` that the mutation `login` returns as the header `Authorization: Bearer …` "
        + "(on a WebSocket, in the payload of `connection_init`), or an API key as `X-API-Key`.";

    public static GraphQLException NotAuthenticated() => new(SignInRequired, "AUTH_NOT_AUTHENTICATED");

    public static GraphQLException NotAuthorized() => new(NotAllowed, "AUTH_NOT_AUTHORIZED");

    public static GraphQLException NotWithApiKey() =>
        new("This is not available with an API key. Sign in, and send the access token instead.", "AUTH_NOT_AUTHORIZED");

    public static GraphQLException NotASubject(string argument, IReadOnlyList<string> types) =>
        new($"The argument `{argument}` is not valid. {DomainErrors.NotASubject(types)}", "ID_WRONG_TYPE");

    public static GraphQLException NoSuchSubject(string argument) => new($"No subject has the ID in the argument `{argument}`.", "NOT_FOUND");

    public static GraphQLException NotFound(string typeName) => new(DomainErrors.NotFound(typeName, "").Message, "NOT_FOUND");

    public static GraphQLException InvalidCursor() =>
        new("The cursor is not valid. Send the `cursor` of a subscription's message, or an `eventCursor`.", "INVALID_CURSOR");

    public static GraphQLException CursorExpired() =>
        new("Events after the cursor are no longer available. Query the current state with `eventCursor`, and subscribe after that.", "CURSOR_EXPIRED");

    public static GraphQLException RateLimited(LimitExceededException exceeded) =>
        new(
            new GraphQLError
            {
                Message = exceeded.Message,
                Code = "RATE_LIMITED",
                Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["limit"] = exceeded.Limit,
                    ["retryIn"] = (int)Math.Ceiling(exceeded.RetryIn.TotalSeconds),
                },
            }
        );

    public static GraphQLException InvalidArgument(ValidationException problem) =>
        new(
            new GraphQLError
            {
                Message = problem.Message,
                Code = "INVALID_INPUT",
                Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = string.Join('.', problem.Path) },
            }
        );

    public static GraphQLError PlanRequired(string feature, UserPlan required, UserPlan current, Uri upgradeUrl) =>
        new()
        {
            Message = DomainErrors.PlanMessage(feature, required),
            Code = "PLAN_REQUIRED",
            GroupKey = $"PLAN_REQUIRED:{feature}",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["feature"] = feature,
                ["requiredPlan"] = WireName(required),
                ["requiredPlans"] = PlanRequiredException.PlansFrom(required).Select(WireName).ToList<object?>(),
                ["currentPlan"] = WireName(current),
                ["upgradeUrl"] = upgradeUrl.ToString(),
            },
        };

    private static string WireName(UserPlan plan) => plan.ToString().ToUpperInvariant();
}
