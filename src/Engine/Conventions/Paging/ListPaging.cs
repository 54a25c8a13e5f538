using System.Collections;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Creates pages from complete lists that resolvers return.</summary>
internal static class ListPaging
{
    private static readonly MethodInfo s_pageMethod = typeof(ListPaging).GetMethod(nameof(PageOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Returns middleware that converts the list returned by the field's resolver to a page. Null remains null.</summary>
    public static FieldMiddleware Middleware(PagingSettings settings, Type row)
    {
        var page = s_pageMethod.MakeGenericMethod(row).CreateDelegate<Func<IEnumerable, PagingArguments, object>>();
        return next =>
            async context =>
            {
                var paging = PagingArgumentsBinder.Read(context, settings);
                return await next(context) is IEnumerable rows ? page(rows, paging) : null;
            };
    }

    private static Page<T> PageOf<T>(IEnumerable rows, PagingArguments paging) => Page.FromList(rows as IReadOnlyList<T> ?? [.. rows.Cast<T>()], paging);
}
