using System.Reflection;
using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>The members of a class that can be fields.</summary>
internal static class ClrMembers
{
    public const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Returns the properties that can be read and are not ignored: those of base classes first, each class in the order of its source.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type)
    {
        var types = type.IsInterface ? type.GetInterfaces().Append(type) : Hierarchy(type).Reverse();
        return types
            .SelectMany(static declaring => declaring.GetProperties(Instance | BindingFlags.DeclaredOnly).OrderBy(static property => property.MetadataToken))
            .Where(static property =>
                property.GetGetMethod() is not null && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(GraphQLIgnoreAttribute))
            )
            .GroupBy(static property => property.Name)
            .Select(static same => same.Last());
    }

    /// <summary>Returns the methods that are written as such and are not ignored, in the order of the source.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type type, BindingFlags flags) =>
        type.GetMethods(flags)
            .Where(static method =>
                !method.IsSpecialName && !method.IsDefined(typeof(GraphQLIgnoreAttribute)) && !method.IsDefined(typeof(CompilerGeneratedAttribute))
            )
            .OrderBy(static method => method.MetadataToken);

    /// <summary>Returns the static methods and properties that are fields, the methods first.</summary>
    public static IEnumerable<MemberInfo> StaticMembersOf(Type type)
    {
        var sources = type.GetMethods(Static)
            .Where(static method => method.GetCustomAttributes<SubscribeAttribute>().Any(static subscribe => subscribe.With is not null))
            .Select(static method => method.GetCustomAttribute<SubscribeAttribute>()!.With)
            .ToHashSet(StringComparer.Ordinal);
        return MethodsOf(type, Static)
            .Where(method => !sources.Contains(method.Name) && !method.GetCustomAttributes().Any(static attribute => attribute is INonFieldAttribute))
            .Concat<MemberInfo>(
                type.GetProperties(Static).Where(static property => property.GetGetMethod() is not null && !property.IsDefined(typeof(GraphQLIgnoreAttribute)))
            )
            .OrderBy(static member => member is PropertyInfo ? 1 : 0);
    }

    private static IEnumerable<Type> Hierarchy(Type type)
    {
        for (Type? current = type; current is not null && current != typeof(object) && current != typeof(Exception); current = current.BaseType)
        {
            yield return current;
        }
    }
}
