using System.Security.Claims;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// The caller of a request whose session cannot be checked, because the database is not available. The request is refused: the caller is neither known nor
/// anonymous.
/// </summary>
internal static class UncheckedCaller
{
    private static readonly ClaimsPrincipal s_principal = new(new ClaimsIdentity());

    /// <summary>Marks the caller of a request.</summary>
    public static void Mark(HttpContext context) => context.User = s_principal;

    /// <summary>Returns whether the caller's session could not be checked.</summary>
    public static bool Is(ClaimsPrincipal user) => ReferenceEquals(user, s_principal);

    /// <summary>Middleware that refuses the operations of such callers.</summary>
    public static ExecutionDelegate Refuse(ExecutionDelegate next) =>
        context =>
        {
            if (!Is(context.Request.User))
            {
                return next(context);
            }
            context.Result = OperationResult.Unavailable();
            return ValueTask.CompletedTask;
        };
}
