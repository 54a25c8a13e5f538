using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Binds resolver parameters of type <see cref="PagingArguments" />, and checks them against the field's limits.</summary>
internal sealed class PagingArgumentsBinder : IParameterBinder
{
    /// <summary>Whether the value keeps the resolver's context. Always false.</summary>
    public bool KeepsContext => false;

    /// <inheritdoc />
    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(PagingArguments);

    /// <inheritdoc />
    public Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context)
    {
        if (!field.Features.TryGetValue(ConnectionField.FeatureKey, out var feature))
        {
            throw ConventionsErrors.NoPaging(field.ToString());
        }
        var settings = (PagingSettings)feature!;
        Func<ResolverContext, PagingArguments> read = context => Read(context, settings);
        return Expression.Call(context, nameof(ResolverContext.GetFieldValue), [typeof(PagingArguments)], Expression.Constant(read));
    }

    /// <summary>Creates the value for the calls of one field.</summary>
    /// <exception cref="GraphQLException">
    /// The size of the page is too large (HC0051), negative (HC0079), or missing although it is required (HC0052).
    /// </exception>
    public static PagingArguments Read(ResolverContext context, PagingSettings settings)
    {
        var first = context.GetArgument("first") as int?;
        var last = settings.AllowBackward ? context.GetArgument("last") as int? : null;
        if (first is null && last is null)
        {
            first = settings.RequireBoundaries
                ? throw ConventionsErrors.NoPagingBoundaries(settings.Coordinate, settings.ConnectionType)
                : settings.DefaultPageSize;
        }
        Check(first, settings);
        Check(last, settings);

        var selected = ConnectionSelection.Of(context.Selection, context.IncludeFlags);
        return new(first, context.GetArgument("after") as string, last, settings.AllowBackward ? context.GetArgument("before") as string : null)
        {
            IncludeTotalCount = selected.TotalCount,
            IncludeItems = selected.Items,
            IncludePageInfo = selected.PageInfo,
            IncludeCursors = selected.Cursors,
        };
    }

    private static void Check(int? size, PagingSettings settings)
    {
        if (size < 0)
        {
            throw ConventionsErrors.PageSizeNegative(settings.Coordinate, size.Value);
        }
        if (size > settings.MaxPageSize)
        {
            throw ConventionsErrors.PageTooLarge(settings.Coordinate, size.Value, settings.MaxPageSize);
        }
    }
}
