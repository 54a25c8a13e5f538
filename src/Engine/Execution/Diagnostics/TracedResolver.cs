using System.Diagnostics;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Records a span for each call of a resolver, from the call to the value. Resolvers are wrapped only if tracing is enabled, so there is no overhead
/// otherwise.
/// </summary>
internal static class TracedResolver
{
    /// <summary>Wraps a resolver. The span is named after the field's coordinate.</summary>
    public static FieldResolver Wrap(FieldResolver resolver, ObjectType parent, FieldDefinition field)
    {
        var coordinate = $"{parent.Name}.{field.Name}";
        return context =>
        {
            var outer = Activity.Current;
            var span = ExecutionDiagnostics.StartResolver(coordinate);
            if (span is null)
            {
                return resolver(context);
            }
            span.SetTag("graphql.field.name", field.Name);
            span.SetTag("graphql.field.parent_type", parent.Name);
            span.SetTag("graphql.field.schema_coordinate", coordinate);
            var isPending = false;
            try
            {
                var result = resolver(context);
                if (result.Task is not { } task)
                {
                    return result;
                }
                isPending = true;
                return FieldResult.FromTask(FollowAsync(span, task, result.Unwrap!));
            }
            catch (Exception exception)
            {
                Fail(span, exception);
                throw;
            }
            finally
            {
                if (!isPending)
                {
                    span.Dispose();
                }

                // Sibling fields must not become children of this field's span.
                Activity.Current = outer;
            }
        };
    }

    private static async Task<object?> FollowAsync(Activity span, Task task, Func<Task, object?> unwrap)
    {
        using (span)
        {
            try
            {
                await task;
                return unwrap(task);
            }
            catch (Exception exception)
            {
                Fail(span, exception);
                throw;
            }
        }
    }

    private static void Fail(Activity span, Exception exception)
    {
        span.SetTag(ExecutionDiagnostics.ErrorType, exception.GetType().FullName);
        span.SetStatus(ActivityStatusCode.Error);
    }
}
