using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// Authenticates requests with an API key, for all endpoints. A key that is not valid is refused, whatever the request asks for; it is never taken for an
/// anonymous caller.
/// </summary>
internal sealed partial class ApiKeyAuthentication(RequestDelegate next, ApiKeyAccess keys, ILogger<ApiKeyAuthentication> logger)
{
    /// <summary>The name of the authentication, as of an identity.</summary>
    public const string Scheme = "ApiKey";

    private const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>Handles a request with the header.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, ServerErrors.TwoCredentials());
            return;
        }
        ApiKeyCaller? caller;
        try
        {
            caller = ApiKeyHeader.Of(context.Request) is { } key ? await keys.FindAsync(key, context.RequestAborted) : null;
        }
        catch (Exception exception) when (DatabaseFault.IsOutage(exception))
        {
            LogUnchecked(logger, exception);
            UncheckedCaller.Mark(context);
            await next(context);
            return;
        }
        if (caller is null)
        {
            context.Response.Headers.WWWAuthenticate = Scheme;
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, ServerErrors.ApiKeyNotValid());
            return;
        }

        context.User = PrincipalOf(caller);
        if (caller.PlanEndsAt is { } end)
        {
            // Streams end with the plan.
            var ticket = new AuthenticationTicket(context.User, new AuthenticationProperties { ExpiresUtc = new DateTimeOffset(end) }, Scheme);
            context.Features.Set<IAuthenticateResultFeature>(new Result { AuthenticateResult = AuthenticateResult.Success(ticket) });
        }
        await next(context);
    }

    /// <summary>Returns the principal of a caller.</summary>
    public static ClaimsPrincipal PrincipalOf(ApiKeyCaller caller) => ViewerClaims.PrincipalOf(ViewerClaims.Of(caller), Scheme);

    private static Task RefuseAsync(HttpContext context, int status, GraphQLError error)
    {
        var response = context.Response;
        if (context.GetEndpoint()?.Metadata.GetMetadata<IRefusalWriter>() is { } writer)
        {
            return writer.WriteAsync(context, status, error);
        }
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.ContentType = context.Request.Headers.Accept.ToString().Contains(GraphQLResponse, StringComparison.OrdinalIgnoreCase)
            ? $"{GraphQLResponse}; charset=utf-8"
            : "application/json; charset=utf-8";
        return response.WriteAsync(OperationResult.FromErrors(RequestErrorKind.NotAuthenticated, error).ToJson(), context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The API key of a request cannot be checked, because the database is not available.")]
    private static partial void LogUnchecked(ILogger logger, Exception exception);

    private sealed class Result : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; }
    }
}
