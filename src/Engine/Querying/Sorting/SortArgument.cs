using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Querying;

internal static class SortArgument { public static void Configure(FieldDescriptor f, MemberInfo m, CodeFirstContext c) => c.Report(m, "Sorting is not available yet."); }
