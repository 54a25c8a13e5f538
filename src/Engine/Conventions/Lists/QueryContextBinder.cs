using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Binds resolver parameters of type <see cref="QueryContext{T}" />.</summary>
internal sealed class QueryContextBinder(ListOptions options) : IParameterBinder
{
    private static readonly MethodInfo s_readerMethod = typeof(QueryContextBinder).GetMethod(nameof(Reader), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Whether the value keeps the resolver's context. Always false.</summary>
    public bool KeepsContext => false;

    /// <inheritdoc />
    public bool CanBind(ParameterInfo parameter) =>
        parameter.ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(QueryContext<>);

    /// <inheritdoc />
    public Expression Bind(ParameterInfo parameter, FieldDescriptor field, Expression context)
    {
        var read = s_readerMethod
            .MakeGenericMethod(parameter.ParameterType.GetGenericArguments())
            .Invoke(
                null,
                [options, ListField.NodeOf(field), field.FindArgument(FilterArgument.Name) is not null, field.FindArgument(SortArgument.Name) is not null]
            );
        return Expression.Call(context, nameof(ResolverContext.GetFieldValue), [parameter.ParameterType], Expression.Constant(read));
    }

    /// <summary>Creates the value for the calls of one field.</summary>
    public static QueryContext<T> Read<T>(ResolverContext context, ListOptions options, PropertyInfo? node, bool hasFilter, bool hasOrder)
        where T : class
    {
        var filter = hasFilter ? context.GetArgument(FilterArgument.Name) as FilterNode : null;
        if (filter is not null)
        {
            FilterCheck.Run(filter, options);
            filter = filter.Bind(new FilterContext(context));
        }
        if (filter is { Shape: "&()" })
        {
            filter = null;
        }
        var sort = hasOrder ? ReadOrder(context, options, node) : SortList.Empty;
        return node is null
            ? new QueryContext<T>
            {
                Columns = context.Selection.GetRequirements(typeof(T)),
                References = (context.Services.GetService(typeof(IRowReferenceFinder)) as IRowReferenceFinder)?.Find(context, typeof(T)),
                Filter = filter,
                Sort = sort,
            }
            : new QueryContext<T>
            {
                Node = new(node, context.Selection.GetRequirements(node.PropertyType)),
                Filter = filter is null ? null : new MemberNode(node, filter, isReference: true) { IsItem = true },
                Sort = sort,
            };
    }

    private static Func<ResolverContext, QueryContext<T>> Reader<T>(ListOptions options, PropertyInfo? node, bool hasFilter, bool hasOrder)
        where T : class => context => Read<T>(context, options, node, hasFilter, hasOrder);

    private static SortField Bind(SortField field, PropertyInfo node) =>
        field.Path.StartsWith(SortTypes.NodePath, StringComparison.Ordinal) ? new(node.Name + field.Path[SortTypes.NodePath.Length..], field.Direction) : field;

    private static SortList ReadOrder(ResolverContext context, ListOptions options, PropertyInfo? node)
    {
        if (context.GetArgument(SortArgument.Name) is not System.Collections.IEnumerable inputs)
        {
            return SortList.Empty;
        }
        List<SortField> fields = [];
        foreach (SortInput input in inputs)
        {
            if (input.Error is { } error)
            {
                throw error;
            }
            fields.AddRange(node is null ? input.Fields : input.Fields.Select(field => Bind(field, node)));
        }

        if (fields.Count > options.MaxSortFields)
        {
            throw ConventionsErrors.SortTooLong(options.MaxSortFields);
        }
        return fields.Count == 0 ? SortList.Empty : new SortList(fields);
    }
}
