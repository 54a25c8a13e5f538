using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Compiled getters of properties.</summary>
internal static class PropertyGetter<T, TValue>
{
    private static readonly ConcurrentDictionary<PropertyInfo, Func<T, TValue>> s_getters = new();

    /// <summary>Returns the getter of a property. The value of a nullable property must not be null.</summary>
    public static Func<T, TValue> Of(PropertyInfo property) =>
        s_getters.GetOrAdd(
            property,
            static property =>
            {
                var row = Expression.Parameter(typeof(T), "row");
                Expression value = Expression.Property(row, property);
                return Expression.Lambda<Func<T, TValue>>(value.Type == typeof(TValue) ? value : Expression.Convert(value, typeof(TValue)), row).Compile();
            }
        );
}
