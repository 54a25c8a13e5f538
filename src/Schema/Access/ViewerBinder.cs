using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Access;

/// <summary>Binds resolver parameters of type <see cref="Viewer" />. The claims are read once per principal.</summary>
internal sealed class ViewerBinder : IParameterBinder
{
    private static readonly ConditionalWeakTable<ClaimsPrincipal, Viewer> s_viewers = [];

    // The viewer is created from the claims and does not access the request later.
    public bool KeepsContext => false;

    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(Viewer);

    public Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context) =>
        Expression.Call(typeof(ViewerBinder), nameof(Of), null, Expression.Property(context, nameof(ResolverContext.User)));

    internal static Viewer Of(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } ? s_viewers.GetValue(principal, Viewer.From) : Viewer.Anonymous;
}
