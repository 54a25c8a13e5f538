using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.Execution;

/// <summary>Compiled getters of properties.</summary>
internal static class PropertyGetters
{
    private static readonly ConcurrentDictionary<PropertyInfo, Func<object, object?>> s_getters = new();

    public static Func<object, object?> Get(PropertyInfo property) => s_getters.GetOrAdd(property, Compile);

    private static Func<object, object?> Compile(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Convert(source, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), source).Compile();
    }
}
