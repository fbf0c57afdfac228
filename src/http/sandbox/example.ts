import { parse, print } from 'graphql';
import { FIRST_QUERY } from '../first-query.js';

/** The document that both explorers open with. */
export const EXAMPLE = `# 谁与谁组成联合党委：云阳县。按运行按钮即可。
# Who is linked with whom in Yunyang county. Press the run button.
#
# 修改数据需要令牌：npx hub token --role recorder --division 500235
# 把它填入请求头 Authorization：Bearer <令牌>
# Changes need a token: make one with the command above, send it as the header Authorization: Bearer <token>.

${print(parse(FIRST_QUERY))}
`;
