using System.Linq.Expressions;
using System.Reflection;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Creates parameter places by type, with sample values for the translation of a query.</summary>
internal static class SlotSample
{
    private static readonly DateTime s_moment = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    /// <summary>Returns the expression of a parameter.</summary>
    public static Expression Slot(int index, Type type)
    {
        var at = typeof(Slots<>).MakeGenericType(type).GetMethod(nameof(Slots<int>.At), BindingFlags.Static | BindingFlags.Public)!;
        return (Expression)at.Invoke(null, [index, Of(type)])!;
    }

    /// <summary>Returns a value of a type that is not null.</summary>
    public static object? Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
        {
            return "sample";
        }
        if (plain == typeof(DateTime))
        {
            return s_moment;
        }
        if (plain == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(s_moment);
        }
        if (plain == typeof(Uri))
        {
            return new Uri("urn:sample");
        }
        if (plain.IsValueType)
        {
            return Activator.CreateInstance(plain);
        }
        if (ElementType.Of(plain) is not { } element)
        {
            return null;
        }
        var values = Array.CreateInstance(element, 1);
        values.SetValue(Of(element), 0);
        return plain.IsInstanceOfType(values) ? values : Activator.CreateInstance(plain, values);
    }
}
