using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Querying;

internal static class ConnectionField { public static void Configure(UsePagingAttribute s, FieldDescriptor f, MemberInfo m, CodeFirstContext c) => c.Report(m, "Paging is not available yet."); }
