using System.Security.Claims;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>
/// The caller of a request whose access token is not valid or has expired. The request is refused instead of being answered as for an anonymous caller, unless
/// the client only wants to sign in.
/// </summary>
internal static class RejectedCaller
{
    private static readonly ClaimsPrincipal s_principal = new(new ClaimsIdentity());

    /// <summary>The caller whose access token is an API key.</summary>
    private static readonly ClaimsPrincipal s_withApiKey = new(new ClaimsIdentity());

    private static readonly HashSet<string> s_signInFields =
    [
        "__typename",
        "login",
        "refreshToken",
        "register",
        "requestPasswordReset",
        "checkPasswordResetCode",
        "resetPassword",
        "undoEmailChange",
    ];

    /// <summary>Marks the caller of a request with an <c>Authorization</c> header that did not identify a user.</summary>
    public static Task MarkAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity is not { IsAuthenticated: true } && !UncheckedCaller.Is(context.User))
        {
            var credentials = context.Request.Headers.Authorization.ToString();
            context.User = ApiKeySecret.HasMark(credentials[(credentials.LastIndexOf(' ') + 1)..]) ? s_withApiKey : s_principal;
        }
        return next(context);
    }

    /// <summary>Returns whether the caller's access token is not valid.</summary>
    public static bool Is(ClaimsPrincipal user) => ReferenceEquals(user, s_principal) || ReferenceEquals(user, s_withApiKey);

    /// <summary>Returns the error of such a caller.</summary>
    public static GraphQLError ErrorOf(ClaimsPrincipal user) =>
        ReferenceEquals(user, s_withApiKey) ? ServerErrors.ApiKeyAsToken(ApiKeyHeader.Name) : ServerErrors.TokenNotValid();

    /// <summary>Middleware that refuses the operations of such callers, except for those that consist of the mutations of signing in.</summary>
    public static ExecutionDelegate Refuse(ExecutionDelegate next) =>
        context =>
        {
            if (
                !Is(context.Request.User)
                || (context.Operation!.Operation == OperationType.Mutation && OnlySignsIn(context.Operation.SelectionSet, context.Document!))
            )
            {
                return next(context);
            }
            context.Result = OperationResult.FromErrors(RequestErrorKind.NotAuthenticated, ErrorOf(context.Request.User));
            return ValueTask.CompletedTask;
        };

    private static bool OnlySignsIn(SelectionSetNode selections, DocumentNode document) =>
        selections.Selections.All(selection =>
            selection switch
            {
                FieldNode field => s_signInFields.Contains(field.Name.Value),
                InlineFragmentNode fragment => OnlySignsIn(fragment.SelectionSet, document),
                FragmentSpreadNode spread => OnlySignsIn(
                    document.Definitions.OfType<FragmentDefinitionNode>().First(fragment => fragment.Name.Value == spread.Name.Value).SelectionSet,
                    document
                ),
                _ => false,
            }
        );
}
