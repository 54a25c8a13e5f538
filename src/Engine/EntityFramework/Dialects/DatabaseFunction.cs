using System.Reflection;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Finds the functions of a provider by name, because this project references neither provider.</summary>
internal static class DatabaseFunction
{
    /// <summary>Returns an extension method of <see cref="Microsoft.EntityFrameworkCore.DbFunctions" />.</summary>
    /// <param name="type">The class with its assembly.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="parameters">The number of its parameters.</param>
    public static MethodInfo Find(string type, string method, int parameters) =>
        Type.GetType(type, throwOnError: true)!.GetMethods().Single(candidate => candidate.Name == method && candidate.GetParameters().Length == parameters);
}
